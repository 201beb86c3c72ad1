/** `npm run lecture:invitation -- --slug natverk-var`: prints the link with which one signs up for a meeting by invitation. */
import { argumentsOf, command } from '../local/operator.ts';
import { EnvironmentError } from '../netlify/environment.ts';
import { slug as name } from '../src/core/content/words.ts';

const usage = 'Say which meeting: npm run lecture:invitation -- --slug natverk-for-gruppledare-var';

await command(async ({ lectures, environment }) => {
  const { slug } = argumentsOf({ slug: { type: 'string' } }, usage);
  if (!name.safeParse(slug).success || slug === undefined) throw new EnvironmentError(usage);
  console.log(
    new URL(`/forelasningar/${slug}/anmal/?inbjudan=${lectures.links.invitation(slug)}`, environment.SITE_URL)
      .href,
  );
});
