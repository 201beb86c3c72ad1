type Work = Promise<unknown>;

/**
 * Work that may wait until whoever asked has the answer. The platform goes on with it after that; where nothing would keep it
 * alive, `finish` waits for it: `const { later, finish } = afterAnswer(Astro.locals);`
 */
export const afterAnswer = ({ netlify }: Pick<App.Locals, 'netlify'>) => {
  const unfinished: Work[] = [];
  return {
    later(work: Work): void {
      if (netlify) netlify.context.waitUntil(work);
      else unfinished.push(work);
    },
    async finish(): Promise<void> {
      await Promise.all(unfinished);
    },
  };
};
