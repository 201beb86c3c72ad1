import { groupNames } from '../content/group-names.ts';
import type { Paper } from './short-code.ts';

/** What a paper is called on the desk: `Solrosen, till föräldrar, på väggen, engelska`. `languageName` as its own folder says it. */
export const paperWords = ({ kind, form, group, languageCode }: Paper, languageName = languageCode): string =>
  [
    group ? groupNames[group] : 'Alla grupper',
    {
      parent: 'till föräldrar',
      child: 'till barn',
      professional: 'till yrkesverksamma',
      offer: 'till alla',
      children: 'till barn',
      young: 'till ungdomar',
      slides: 'bildspel',
    }[kind],
    ...(form === 'wall' ? ['på väggen'] : []),
    ...(languageName ? [languageName] : []),
  ].join(', ');
