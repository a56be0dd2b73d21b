// A learning platform that is not ours: scorm-again's runtime in a page of its own origin, with what it keeps in the hands of a test.
import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { BrowserContext, Frame, Page } from '@playwright/test';
import { packageOf } from '#packages/build/write-packages.ts';
import { platformText } from '#packages/build/package-files.ts';
import { unitsOf } from '#packages/build/units.ts';
import type { Edition } from '#packages/page-facts.ts';
import { makeFolder, removeFolder } from '../helpers/folder.ts';
import { serve, type Site } from '../tools/serve.ts';
import { content as course } from '../tools/content.ts';

const units = unitsOf(course);
const script = platformText();

/** What a platform keeps of a learner's work on a page, by the names of its data model. */
export type Kept = Readonly<Record<string, string | number>>;

const runtimes = {
  '1.2': { file: 'scorm12.min.js', name: 'Scorm12API', api: 'API', learner: 'cmi.core.student_id' },
  '2004': { file: 'scorm2004.min.js', name: 'Scorm2004API', api: 'API_1484_11', learner: 'cmi.learner_id' },
} as const;

/**
 * How the platform's page and the package stand to each other. `together`: at one origin, as platforms do whose pages hold the
 * object that a package looks for. `apart`: the package at an origin of its own, in a frame of that origin that sends what it is
 * told to the platform's by messages, and answers from what it has heard so far (scorm-again's CrossFrameAPI and CrossFrameLMS).
 */
type Standing = 'together' | 'apart';

type Options = {
  readonly learner?: string;
  readonly standing?: Standing;
  /** A script that makes the platform's object, in the place of scorm-again. */
  readonly instead?: string;
};

export class LearningPlatform {
  /** What was committed last, over what was there before. */
  kept: Kept = {};
  /** How often something arrived. */
  commits = 0;
  /** Whether the platform's server can be reached. */
  isReachable = true;
  learner: string;
  readonly #folder: string;
  readonly #edition: Edition;
  readonly #platform: Site;
  /** Where the package stands. */
  readonly #content: Site;

  private constructor(folder: string, edition: Edition, learner: string, platform: Site, content: Site) {
    this.#folder = folder;
    this.#edition = edition;
    this.learner = learner;
    this.#platform = platform;
    this.#content = content;
  }

  /** A platform with one package on it. */
  static async with(
    unitName: string,
    edition: Edition,
    { learner = 'ada', standing = 'together', instead }: Options = {},
  ): Promise<LearningPlatform> {
    const unit = units.find(({ name }) => name === unitName);
    if (!unit) throw new Error(`no package ${unitName}`);
    const folder = makeFolder();
    for (const [path, bytes] of packageOf(unit, edition, 'dist', script).files) {
      const file = join(folder, 'package', path);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, bytes);
    }
    for (const file of [runtimes[edition].file, 'cross-frame-api.min.js', 'cross-frame-lms.min.js'])
      copyFileSync(`node_modules/scorm-again/dist/${file}`, join(folder, file));
    // Two ports are two origins.
    const platform = await serve(folder, { compress: false });
    const content = standing === 'together' ? platform : await serve(folder, { compress: false });
    writeFileSync(join(folder, 'index.html'), player(edition, standing, content.url, instead));
    writeFileSync(join(folder, 'between.html'), between(edition, platform.url));
    return new LearningPlatform(folder, edition, learner, platform, content);
  }

  /** The origins that a package may ask: its own, and that of the platform. */
  get origins(): readonly string[] {
    return [this.#platform.url, this.#content.url];
  }

  /** The address of a page of the package by itself. */
  get packageAddress(): string {
    return `${this.#content.url}/package`;
  }

  /** Opens the package as a learner does, and answers the frame that it stands in. */
  async openIn(context: BrowserContext, path = 'index.html'): Promise<{ page: Page; frame: Frame }> {
    const page = await context.newPage();
    await page.route(`${this.#platform.url}/kept`, (route) =>
      route.fulfill({ json: { ...this.kept, [runtimes[this.#edition].learner]: this.learner } }),
    );
    await page.route(`${this.#platform.url}/commit`, async (route) => {
      if (!this.isReachable) {
        await route.abort('connectionfailed');
        return;
      }
      const sent: unknown = route.request().postDataJSON();
      this.kept = { ...this.kept, ...flat(sent) };
      this.commits += 1;
      await route.fulfill({ json: { result: 'true', errorCode: 0 } });
    });
    await page.goto(`${this.#platform.url}/?${path}`);
    await page.waitForFunction(() => document.querySelector('iframe[src]'));
    const address = `${this.packageAddress}/${path}`;
    const shown = () => page.frames().find((frame) => frame.url().startsWith(address));
    if (!shown()) await page.waitForEvent('framenavigated', () => shown() !== undefined);
    const frame = shown();
    if (!frame) throw new Error('the platform shows nothing');
    await frame.waitForLoadState();
    return { page, frame };
  }

  async close(): Promise<void> {
    await Promise.all(new Set([this.#platform, this.#content]).values().map((site) => site.close()));
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

const head = `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>A platform</title>
<style>body{margin:0}iframe{border:0;inline-size:100%;block-size:100vh}</style></head>
<body><iframe title="Content"></iframe>`;

/** The page of the platform. */
function player(edition: Edition, standing: Standing, content: string, instead = ''): string {
  const { file, name, api } = runtimes[edition];
  const isApart = standing === 'apart';
  const address = isApart ? `${content}/between.html?` : 'package/';
  const own = `const api = new ${name}({ autocommit: false, lmsCommitUrl: 'commit', dataCommitFormat: 'flattened', logLevel: 5 });
  api.loadFromFlattenedJSON(kept);
  ${isApart ? `new CrossFrameLMS(api, '${content}')` : `window.${api} = api`};`;
  return `${head}
<script src="${file}"></script><script src="cross-frame-lms.min.js"></script>
<script>
(async () => {
  const kept = await (await fetch('kept')).json();
  ${instead || own}
  document.querySelector('iframe').src = '${address}' + location.search.slice(1);
})();
</script></body></html>
`;
}

/** The page between platform and package, at the package's origin. */
const between = (edition: Edition, platform: string): string => `${head}
<script src="cross-frame-api.min.js"></script>
<script>
window.${runtimes[edition].api} = new CrossFrameAPI('${platform}');
document.querySelector('iframe').src = 'package/' + location.search.slice(1);
</script></body></html>
`;
