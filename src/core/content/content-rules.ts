import type { ContentError, RawDocument } from './content.ts';
import { revealing } from './protected-text.ts';
import type { District, Provider } from './provider.ts';
import type { GroupRound } from './round.ts';
import { isProtected, type SupportGroup } from './support-group.ts';

type Checked<Data> = { id: string; source: string; data: Data };

type Documents = {
  groups: Checked<Omit<SupportGroup, 'slug'>>[];
  rounds: Checked<Omit<GroupRound, 'id'>>[];
  providers: Checked<Omit<Provider, 'slug'>>[];
  districts: Checked<Omit<District, 'slug'>>[];
};

/**
 * What no document can know alone: that references lead somewhere, that a round's ages lie within
 * its group's, and that nothing of a protected group tells where or when it meets.
 * A reference to a document that exists but has errors of its own is not reported as missing.
 */
export const crossErrors = (documents: Documents, all: readonly RawDocument[]): ContentError[] => {
  const exists = (kind: RawDocument['kind'], id: string) =>
    all.some((document) => document.kind === kind && document.id === id);
  const errors: ContentError[] = [];

  for (const { id, source, data } of documents.rounds) {
    if (!exists('providers', data.provider))
      errors.push({
        source,
        field: 'provider',
        expected: `Det finns ingen anordnare som heter ${data.provider}. Skriv namnet på ett dokument bland anordnarna.`,
      });
    const group = documents.groups.find((candidate) => candidate.id === data.group)?.data;
    if (group && (data.ages.from < group.ages.from || data.ages.to > group.ages.to))
      errors.push({
        source,
        field: 'ages',
        expected: `${group.name} är för barn mellan ${group.ages.from} och ${group.ages.to} år. Skriv åldrar som ryms där.`,
      });
    if (isProtected(data.group)) errors.push(...revealed(source, 'namnet', id));
  }

  for (const { source, data } of documents.providers)
    for (const [index, district] of data.districts.entries())
      if (!exists('districts', district))
        errors.push({
          source,
          field: `districts (nr ${index + 1})`,
          expected: `Det finns ingen stadsdel som heter ${district}. Skriv namnet på ett dokument bland stadsdelarna.`,
        });

  for (const { id, source, data } of documents.groups)
    if (isProtected(id as GroupRound['group']))
      for (const [field, value] of Object.entries(data))
        errors.push(...revealed(source, field, JSON.stringify(value)));

  return errors;
};

const revealed = (source: string, field: string, text: string): ContentError[] =>
  revealing(text).map((words) => ({
    source,
    field,
    expected: `«${words}» ser ut som en dag, en tid eller en plats. Var och när Trappan träffas får varken publiceras eller sparas här. Ta bort det.`,
  }));
