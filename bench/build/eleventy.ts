import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { RoutineDocument } from './documents.ts';

/**
 * A project of Eleventy's with the same documents, as front matter, and a layout that makes the same HTML: what stands
 * around the main part is taken from `page`, our own build's page of the first document.
 */
export const eleventyProject = (
  documents: readonly RoutineDocument[],
  page: string,
  names: Readonly<Record<string, string>>,
  modules: string,
) => {
  const root = mkdtempSync(join(tmpdir(), 'eleventy-'));
  const write = (file: string, text: string) => writeFileSync(join(root, file), text);
  for (const folder of ['input/rutiner', 'input/_includes', 'input/_data'])
    mkdirSync(join(root, folder), { recursive: true });
  symlinkSync(modules, join(root, 'node_modules'), 'junction');
  write('package.json', '{"type":"module"}');
  write('eleventy.config.js', 'export default () => ({ dir: { input: "input", output: "output" } });');
  write('input/_data/names.json', JSON.stringify(names));
  write('input/rutiner/rutiner.json', JSON.stringify({ layout: 'routine.njk', tags: 'rutiner' }));
  write('input/_includes/routine.njk', layout(page, documents[0] as RoutineDocument));
  for (const { slug, text } of documents) write(`input/rutiner/${slug}.njk`, `---\n${text}---\n`);
  return {
    root,
    script: [join(modules, '@11ty/eleventy/cmd.cjs'), '--quiet'],
    pageOf: (slug: string) => join(root, 'output/rutiner', slug, 'index.html'),
    remove: () => rmSync(root, { recursive: true, force: true }),
  };
};

const layout = (page: string, { slug, text }: RoutineDocument): string => {
  const { name, summary } = parse(text);
  const [head = '', tail = ''] = page.split(/<main [\s\S]*<\/main>/);
  const opening = /<main [^>]*>/.exec(page)?.[0] ?? '';
  const around = (html: string) =>
    html
      .replaceAll(slug, '{{ page.fileSlug }}')
      .replaceAll(`>${name}<`, '>{{ name }}<')
      .replaceAll(`"${name}"`, '"{{ name }}"')
      .replaceAll(summary.trim(), '{{ summary | trim }}')
      .replace(/<style>[\s\S]*?<\/style>/, (style) => `{% raw %}${style}{% endraw %}`);
  return `${around(head)}${opening}${main}</main>${around(tail)}`;
};

/** `src/pages/rutiner/[routine].astro` and `RoutineStep.astro` in Nunjucks. */
const main = `<div class="wrap band"><div class="prose">
<p class="soft">{{ forWhom }}.</p><h1>{{ name }}</h1><p class="lead">{{ summary }}</p>
<p class="print-only">{% for label in blanks %}<span class="blank">{{ label }}:</span>{% endfor %}</p>
<ol class="next-steps">{% for step in steps %}<li><h2>{{ step.heading }}</h2>
{% if step.when %}<p class="soft">{{ step.when }}.</p>{% endif %}
{% for text in step.text %}<p>{{ text }}</p>{% endfor %}
<ul class="checklist">{% for check in step.checks %}<li{% if check | last == ":" %} class="blank"{% endif %}>{{ check }}</li>{% endfor %}</ul>
{% if step.routine %}<p>Rutin: <a href="/rutiner/{{ step.routine }}/">{{ names[step.routine] }}</a></p>{% endif %}</li>{% endfor %}</ol>
<p><a class="onward" href="/rutiner/">Alla rutiner</a></p></div></div>`;
