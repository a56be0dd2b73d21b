// What `npm run lint` asks of the code, the rooms among it.
import { defineConfig } from 'oxlint';
import { roomNames, rooms, type Room } from './src/rooms.ts';

/** A room may import rooms of a lower rank, and other rooms not at all. */
const closedTo = (room: Room) =>
  roomNames.filter((other) => other !== room && rooms[other].rank >= rooms[room].rank);

/** What needs an author's files, or Node, runs while the site is built. The rest may run in a browser and must not ask for it. */
const forTheBuild = ['#course/**', '#*/build/**', '**/build/**', 'node:*'];

const patterns = (room: Room) => [
  {
    group: closedTo(room).map((other) => `#${other}/**`),
    message: `The room "${room}" may not import it: see src/rooms.ts.`,
  },
];

export default defineConfig({
  plugins: ['typescript', 'unicorn', 'oxc', 'react', 'jsx-a11y', 'import', 'promise', 'node'],
  categories: { correctness: 'error', suspicious: 'error', perf: 'error' },
  env: { browser: true, node: true, es2024: true },
  rules: {
    eqeqeq: 'error',
    'no-console': ['error', { allow: ['log', 'error', 'table'] }],
    'no-var': 'error',
    'prefer-const': 'error',
    'typescript/no-explicit-any': 'error',
    'typescript/no-non-null-assertion': 'error',
    'import/no-cycle': ['error', { ignoreTypes: false }],
    'import/no-unassigned-import': 'off',
    'react/react-in-jsx-scope': 'off',
    'react/no-array-index-key': 'off',
    'oxc/no-map-spread': 'off',
    'unicorn/consistent-function-scoping': 'off',
    'react/style-prop-object': 'error',
    'react/forbid-dom-props': ['error', { forbid: ['style'] }],
  },
  overrides: [
    { files: ['src/env.d.ts'], rules: { 'no-var': 'off' } },
    { files: ['tests/**'], rules: { 'no-await-in-loop': 'off' } },
    { files: ['oxlint.config.ts'], rules: { 'import/no-default-export': 'off' } },
    ...roomNames.flatMap((room) => [
      {
        files: [`src/${room}/**`],
        rules: { 'no-restricted-imports': ['error', { patterns: patterns(room) }] as const },
      },
      {
        files: [`src/${room}/**/*.{ts,tsx}`],
        excludeFiles: ['src/{course,build,pages}/**', '**/build/**', '**/schema.ts', '**/schemas.ts'],
        rules: {
          'no-restricted-imports': [
            'error',
            {
              patterns: [
                ...patterns(room),
                {
                  group: ['astro/zod'],
                  allowTypeImports: true,
                  message: 'Its 90 kB are for the build alone.',
                },
                {
                  group: forTheBuild,
                  message: 'This may run in a browser: what it needs of the build stands in a folder build/.',
                },
              ],
            },
          ] as const,
        },
      },
    ]),
  ],
  ignorePatterns: ['dist', '.astro'],
});
