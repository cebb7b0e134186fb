// Makes what browsers load from its sources: each theme's site.css, and the style sheet and script of the desk:
// `node tools/front-end/build.mjs`. With `--check` it writes nothing and fails if a committed file is not what its sources make.
import { readFile, readdir, stat, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const themes = join(root, 'themes');
const desk = join(root, 'web', 'Pages', 'Desk', 'Front');
const check = process.argv.includes('--check');
const kilobyte = 1024;

const palette = new URL(import.meta.resolve('@govie-ds/theme-govie/light.css'));
const tokens = new Map([...(await readFile(palette, 'utf8')).matchAll(/(--gieds-[\w-]+):\s*([^;]+);/g)].map(([, name, value]) => [name, value.trim()]));

// A token's value takes the place of its name, so the site carries the few colours it uses and no list of names.
const withTokens = (css, file) => css.replace(/var\((--gieds-[\w-]+)\)/g, (_, name) => {
  if (!tokens.has(name)) {
    throw new Error(`${relative(root, file)}: the palette has no token “${name}”.`);
  }

  return withTokens(tokens.get(name), file);
});

const govie = {
  name: 'govie',
  setup: (esbuild) => esbuild.onLoad({ filter: /\.css$/ }, async ({ path }) => ({ contents: withTokens(await readFile(path, 'utf8'), path), loader: 'css' })),
};

const made = async (source) => {
  const result = await build({
    entryPoints: [source],
    bundle: true,
    minify: true,
    write: false,
    charset: 'utf8',
    format: 'esm',
    legalComments: 'none',
    target: ['chrome111', 'firefox113', 'safari16.4'],
    plugins: [govie],
  });
  return Buffer.from(result.outputFiles[0].contents);
};

const themeFolders = (await readdir(themes, { withFileTypes: true })).filter((folder) => folder.isDirectory()).map((folder) => join(themes, folder.name));
const sheets = themeFolders.map((folder) => ({ source: join(folder, 'source', 'site.css'), target: join(folder, 'site.css'), most: 5 * kilobyte }));
const files = [
  ...sheets,
  { source: join(desk, 'source', 'desk.css'), target: join(desk, 'front.css'), most: 8 * kilobyte },
  { source: join(desk, 'source', 'desk.js'), target: join(desk, 'front.js'), most: 15 * kilobyte },
];

for (const { source, target, most } of files) {
  if (!(await stat(source).catch(() => null))) {
    continue;
  }

  const name = relative(root, target);
  const content = await made(source);
  const size = gzipSync(content, { level: 9 }).length;
  if (size > most) {
    throw new Error(`${name} is ${size} bytes with gzip; it may have ${most}.`);
  }

  if (!check) {
    await writeFile(target, content);
    console.log(`${name}: ${content.length} bytes, ${size} with gzip`);
  } else if (!content.equals(await readFile(target).catch(() => Buffer.alloc(0)))) {
    console.error(`${name} is not what its sources make. Run: node tools/front-end/build.mjs`);
    process.exitCode = 1;
  }
}
