import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

export const ROOT = resolve(import.meta.dirname, '../..');

const FOLDERS = ['apps', 'deploy', 'docs', 'libs', 'test', 'tools'];
const OTHERS = /(^|\/)(node_modules|dist|samples)\//;

/** Our own Markdown files, from the root of the project. */
export function pages(): string[] {
  const below = FOLDERS.filter((folder) => existsSync(join(ROOT, folder))).flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }).map((path) => join(folder, path)),
  );
  return [...readdirSync(ROOT), ...below].filter((path) => path.endsWith('.md') && !OTHERS.test(path)).sort();
}

/** Relative links of a page that lead to no file or to no heading in it. */
export function brokenLinks(page: string): string[] {
  const links = [...withoutCode(textOf(page)).matchAll(/\]\(([^)\s]+)\)/g)].map((match) => match[1] ?? '');
  return links.filter((link) => !/^[a-z]+:/.test(link) && !leadsSomewhere(page, link));
}

/** Paths in back quotes that begin with a folder of the project and do not exist. `<name>` stands for any name. */
export function missingPaths(page: string): string[] {
  const quoted = [...textOf(page).matchAll(/`((?:apps|libs|tools|test|docs|deploy)\/[\w./-]+)`/g)].map((match) => match[1] ?? '');
  return quoted.filter((path) => !existsSync(join(ROOT, path)));
}

function leadsSomewhere(page: string, link: string): boolean {
  const [path = '', anchor] = link.split('#');
  const target = path === '' ? page : join(dirname(page), path);
  if (!existsSync(join(ROOT, target))) return false;
  return anchor === undefined || headingsOf(target).includes(anchor);
}

/** Headings as the anchors that GitHub makes of them. */
function headingsOf(page: string): string[] {
  const headings = [...textOf(page).matchAll(/^#+ (.+)$/gm)].map((match) => match[1] ?? '');
  return headings.map((heading) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .replaceAll(' ', '-'),
  );
}

function withoutCode(text: string): string {
  return text.replace(/```.*?```/gs, '').replace(/`[^`\n]*`/g, '');
}

function textOf(page: string): string {
  return readFileSync(join(ROOT, page), 'utf8');
}
