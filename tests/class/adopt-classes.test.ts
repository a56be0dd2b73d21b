// A copy of the site at a path takes over the classes that copies of one address once shared.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import 'fake-indexeddb/auto';
import { bundle } from '#build/standalone.ts';
import { browserDatabase, type ClassDatabase } from '#class/keeping/class-database.ts';

type Databases = { readonly browserDatabase: () => Promise<ClassDatabase | undefined> };

/** The same module as the build makes it for a path. */
async function moduleAt(path: string): Promise<Databases> {
  const { text } = bundle('src/class/keeping/class-database.ts', path);
  // It exports what the file does.
  return (await import(`data:text/javascript;base64,${Buffer.from(text).toString('base64')}`)) as Databases;
}

async function open({ browserDatabase: openOne }: Databases): Promise<ClassDatabase> {
  const database = await openOne();
  assert.ok(database);
  return database;
}

const row = (name: string) => ({ kind: 'receipt', name, value: { text: name } }) as const;

test('classes are taken over once, stay where they were, and are forgotten there with what is forgotten here', async () => {
  const shared = await open({ browserDatabase });
  for (const id of ['kept', 'changed', 'forgotten']) {
    await shared.changeHead(id, () => ({ id, name: `Class ${id}` }));
    await shared.write(id, [row('one'), row('two')]);
  }
  const below = await moduleAt('/a/');
  const own = await open(below);
  assert.deepEqual(await own.heads(), await shared.heads());
  assert.deepEqual(await own.rows('kept'), [row('one'), row('two')]);

  await shared.changeHead('later', () => ({ id: 'later' }));
  await shared.write('changed', [row('three')]);
  const again = await open(below);
  assert.equal((await again.heads()).length, 3);
  assert.equal((await again.rows('changed')).length, 2);

  for (const id of ['changed', 'forgotten', 'later']) await again.forget(id);
  assert.deepEqual(await again.heads(), [{ id: 'kept', name: 'Class kept' }]);
  const left = (await shared.heads()).map((head) => Reflect.get(Object(head), 'id'));
  assert.deepEqual(left, ['changed', 'kept', 'later']);
  assert.deepEqual(await shared.rows('forgotten'), []);
  assert.equal((await shared.rows('changed')).length, 3);
  assert.deepEqual((await indexedDB.databases()).map(({ name }) => name).toSorted(), [
    '/a/sayswho-teach',
    'sayswho-teach',
  ]);
});

test('where nothing was shared, no database is made for it', async () => {
  for (const { name } of await indexedDB.databases())
    if (name === 'sayswho-teach') indexedDB.deleteDatabase(name);
  const own = await open(await moduleAt('/b/'));
  assert.deepEqual(await own.heads(), []);
  assert.ok(!(await indexedDB.databases()).some(({ name }) => name === 'sayswho-teach'));
});
