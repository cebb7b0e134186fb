// Makes each theme's site.css from its source folder: `node themes/build.mjs`. With `--check` it writes nothing and
// fails if a committed file is not what its sources make.
import { readFile, readdir, stat, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';

const themes = dirname(fileURLToPath(import.meta.url));
const check = process.argv.includes('--check');
const most = 5 * 1024;

const palette = new URL(import.meta.resolve('@govie-ds/theme-govie/light.css'));
const tokens = new Map([...(await readFile(palette, 'utf8')).matchAll(/(--gieds-[\w-]+):\s*([^;]+);/g)].map(([, name, value]) => [name, value.trim()]));

// A token's value takes the place of its name, so the site carries the few colours it uses and no list of names.
const withTokens = (css, file) => css.replace(/var\((--gieds-[\w-]+)\)/g, (_, name) => {
  if (!tokens.has(name)) {
    throw new Error(`${relative(themes, file)}: the palette has no token “${name}”.`);
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
    legalComments: 'none',
    target: ['chrome111', 'firefox113', 'safari16.4'],
    plugins: [govie],
  });
  return Buffer.from(result.outputFiles[0].contents);
};

for (const folder of await readdir(themes, { withFileTypes: true })) {
  const source = join(themes, folder.name, 'source', 'site.css');
  if (!folder.isDirectory() || !(await stat(source).catch(() => null))) {
    continue;
  }

  const target = join(themes, folder.name, 'site.css');
  const css = await made(source);
  const size = gzipSync(css, { level: 9 }).length;
  if (size > most) {
    throw new Error(`${folder.name}/site.css is ${size} bytes with gzip; a theme may use ${most}.`);
  }

  if (!check) {
    await writeFile(target, css);
    console.log(`${folder.name}/site.css: ${css.length} bytes, ${size} with gzip`);
  } else if (!css.equals(await readFile(target).catch(() => Buffer.alloc(0)))) {
    console.error(`${folder.name}/site.css is not what its sources make. Run: node themes/build.mjs`);
    process.exitCode = 1;
  }
}
