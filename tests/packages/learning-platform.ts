// A learning platform that is not ours: scorm-again's runtime in a page of its own origin, with what it keeps in the hands of a test.
import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { BrowserContext, Frame, Page } from '@playwright/test';
import { loadContent } from '#course/load.ts';
import { packageOf } from '#packages/build/write-packages.ts';
import { platformText } from '#packages/build/package-files.ts';
import { unitsOf } from '#packages/build/units.ts';
import type { Edition } from '#packages/page-facts.ts';
import { makeFolder, removeFolder } from '../helpers/folder.ts';
import { serve, type Site } from '../tools/serve.ts';

const units = unitsOf(loadContent('content'));
const script = platformText();

/** What a platform keeps of a learner's work on a page, by the names of its data model. */
export type Kept = Readonly<Record<string, string | number>>;

const runtimes = {
  '1.2': { file: 'scorm12.min.js', name: 'Scorm12API', api: 'API', learner: 'cmi.core.student_id' },
  '2004': { file: 'scorm2004.min.js', name: 'Scorm2004API', api: 'API_1484_11', learner: 'cmi.learner_id' },
} as const;

export class LearningPlatform {
  /** What was committed last, over what was there before. */
  kept: Kept = {};
  /** How often something arrived. */
  commits = 0;
  /** Whether the platform's server can be reached. */
  isReachable = true;
  readonly #site: Site;
  readonly #folder: string;
  readonly #edition: Edition;
  readonly #learner: string;

  private constructor(site: Site, folder: string, edition: Edition, learner: string) {
    this.#site = site;
    this.#folder = folder;
    this.#edition = edition;
    this.#learner = learner;
  }

  /** A platform with one package on it. */
  static async with(unitName: string, edition: Edition, learner = 'ada'): Promise<LearningPlatform> {
    const unit = units.find(({ name }) => name === unitName);
    if (!unit) throw new Error(`no package ${unitName}`);
    const folder = makeFolder();
    for (const [path, bytes] of packageOf(unit, edition, 'dist', script).files) {
      const file = join(folder, 'package', path);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, bytes);
    }
    const { file, name, api } = runtimes[edition];
    copyFileSync(`node_modules/scorm-again/dist/${file}`, join(folder, file));
    writeFileSync(join(folder, 'index.html'), player(file, name, api));
    return new LearningPlatform(await serve(folder, { compress: false }), folder, edition, learner);
  }

  get origin(): string {
    return this.#site.url;
  }

  /** Opens the package as a learner does, and answers the frame that it stands in. */
  async openIn(context: BrowserContext, path = 'index.html'): Promise<{ page: Page; frame: Frame }> {
    const page = await context.newPage();
    await page.route(`${this.origin}/kept`, (route) =>
      route.fulfill({ json: { [runtimes[this.#edition].learner]: this.#learner, ...this.kept } }),
    );
    await page.route(`${this.origin}/commit`, async (route) => {
      if (!this.isReachable) {
        await route.abort('connectionfailed');
        return;
      }
      const sent: unknown = route.request().postDataJSON();
      this.kept = { ...this.kept, ...flat(sent) };
      this.commits += 1;
      await route.fulfill({ json: { result: 'true', errorCode: 0 } });
    });
    await page.goto(`${this.origin}/?${path}`);
    const frame = await (await page.waitForSelector('iframe[src]', { state: 'attached' })).contentFrame();
    if (!frame) throw new Error('the platform shows nothing');
    await frame.waitForLoadState();
    return { page, frame };
  }

  async close(): Promise<void> {
    await this.#site.close();
    removeFolder(this.#folder);
  }
}

/** What the runtime commits, by the names of the data model. */
function flat(sent: unknown, name = ''): Record<string, string | number> {
  if (typeof sent === 'string' || typeof sent === 'number') return { [name]: sent };
  if (typeof sent !== 'object' || sent === null) return {};
  return Object.assign(
    {},
    ...Object.entries(sent).map(([key, value]: [string, unknown]) =>
      flat(value, name ? `${name}.${key}` : key),
    ),
  );
}

const player = (file: string, name: string, api: string) => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>A platform</title>
<style>body{margin:0}iframe{border:0;inline-size:100%;block-size:100vh}</style></head>
<body><iframe title="Content"></iframe>
<script src="${file}"></script>
<script>
(async () => {
  const kept = await (await fetch('kept')).json();
  const api = new ${name}({ autocommit: false, lmsCommitUrl: 'commit', dataCommitFormat: 'flattened', logLevel: 5 });
  api.loadFromFlattenedJSON(kept);
  window.${api} = api;
  document.querySelector('iframe').src = 'package/' + location.search.slice(1);
})();
</script></body></html>
`;
