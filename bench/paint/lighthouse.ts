import lighthouse from 'lighthouse';

/** Lighthouse's scores, 0–100. */
export type Scores = { performance: number; accessibility: number; bestPractices: number; seo: number };

export const goals: Scores = { performance: 98, accessibility: 100, bestPractices: 100, seo: 100 };

/** Runs Lighthouse as it is, for a phone, in the browser that listens on `port`. Also tells which audits lost points. */
export const lighthouseScores = async (
  url: string,
  port: number,
): Promise<{ scores: Scores; lost: string[] }> => {
  const result = await lighthouse(url, {
    port,
    logLevel: 'silent',
    onlyCategories: ['performance', 'accessibility', 'best-practices', 'seo'],
  });
  if (!result) throw new Error(`Lighthouse gave no result for ${url}.`);
  const { categories, audits } = result.lhr;
  const score = (name: string) => Math.round((categories[name]?.score ?? 0) * 100);
  const lost = Object.values(categories)
    .flatMap(({ auditRefs }) => auditRefs)
    .filter(({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < 0.9)
    .map(({ id }) => id);
  return {
    scores: {
      performance: score('performance'),
      accessibility: score('accessibility'),
      bestPractices: score('best-practices'),
      seo: score('seo'),
    },
    lost,
  };
};
