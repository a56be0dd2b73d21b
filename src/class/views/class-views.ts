// What the desk shows of a class, as one file to fetch once the page stands.
export { ClassBoard } from './ClassBoard.tsx';
export { ClassMarking } from '../written/ClassMarking.tsx';
export { ClassPupil } from './ClassPupil.tsx';
