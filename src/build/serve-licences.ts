// Writes the licences of what browsers get into licences.txt, and stops the build at a package that it does not know of.
import { readFileSync, writeFileSync } from 'node:fs';
import type { AstroIntegration } from 'astro';
import type { Plugin } from 'vite';
import {
  bundleProblems,
  licenceOfItself,
  licenceProblems,
  licenceText,
  packageOf,
  packagesIn,
} from './licences.ts';

const bundled = new Set<string>();

/** Notes the packages that files come from which go to browsers. */
export function noteServed(files: Iterable<string>): void {
  for (const file of files) {
    const name = packageOf(file);
    if (name) bundled.add(name);
  }
}

const noteChunks: Plugin = {
  name: 'served-packages',
  generateBundle(_options, bundle) {
    if (this.environment.name !== 'client') return;
    for (const part of Object.values(bundle)) if (part.type === 'chunk') noteServed(part.moduleIds);
  },
};

/** The file that the page about the site leads to. */
export function licencesFile(lock: string): string {
  const served = packagesIn(lock, licenceOfItself).filter(({ isServed }) => isServed);
  const parts = served.map(
    ({ name, version, licence }) => `${name} ${version}: ${licence}\n\n${licenceText(name)}`,
  );
  return [
    'Programs and fonts by other people that are served with this site, and their licences.',
    ...parts,
    '',
  ].join(`\n\n${'='.repeat(78)}\n\n`);
}

/** The integration. */
export function serveLicences(): AstroIntegration {
  return {
    name: 'serve-licences',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({ vite: { plugins: [noteChunks] } });
      },
      'astro:build:done': ({ dir }) => {
        const lock = readFileSync('package-lock.json', 'utf8');
        const problems = [...bundleProblems(bundled), ...licenceProblems(packagesIn(lock, licenceOfItself))];
        if (problems.length > 0) throw new Error(problems.join(' '));
        writeFileSync(new URL('licences.txt', dir), licencesFile(lock));
      },
    },
  };
}
