import { readFile, rename } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { readFacts } from '../src/core/lectures/lecture-facts.ts';
import type { ToldFacts } from './lectures.ts';

/** The build has written it beside what is published; the platform packs it with the functions that name it. */
const factsFile = 'lecture-facts.json';

/** Takes the facts out of what is published: meetings by invitation are among them. */
export const lectureFactsFile = (): AstroIntegration => {
  let root = new URL('file:///');
  return {
    name: 'lecture-facts',
    hooks: {
      'astro:config:done': ({ config }) => {
        root = config.root;
      },
      'astro:build:done': ({ dir }) =>
        rename(new URL('forelasningar/fakta.json', dir), fileURLToPath(new URL(factsFile, root))),
    },
  };
};

/** The facts of every lecture, and the districts, as they were when the site was built. Throws when there is no such file. */
export const builtLectureFacts = async (): Promise<{
  facts: ToldFacts[];
  districts: { slug: string; name: string }[];
}> => {
  const { facts, districts } = JSON.parse(await readFile(factsFile, 'utf8'));
  return { facts: readFacts(facts) as ToldFacts[], districts };
};
