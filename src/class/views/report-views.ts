// What the desk shows of a class, as one file to fetch once the page stands.
export { ClassReportView } from '../report/ClassReportView.tsx';
export { WrittenWork } from '../written/WrittenWork.tsx';
export { PupilReport } from './PupilReport.tsx';
