import { describe, expect, test } from 'vitest';
import {
  document,
  errorsIn,
  group,
  round,
  validDocuments,
  validProvider,
  withDocument,
  withoutDocument,
} from './valid-documents.ts';

describe('the documents that must exist', () => {
  test('a missing group is named', () => {
    expect(errorsIn(withoutDocument('groups', 'barnkraft'))).toEqual([
      {
        source: 'Innehållet',
        field: '',
        expected: 'Gruppen Barnkraft saknas. Skriv ett dokument som heter barnkraft.',
      },
    ]);
  });

  test('a fifth group stops', () => {
    expect(errorsIn(withDocument('groups', 'solen', group()))).toEqual([
      {
        source: 'groups/solen.yaml',
        field: '',
        expected:
          'Det finns ingen grupp som heter solen. Döp dokumentet till ett av solrosen, skilda-varldar, trappan, barnkraft.',
      },
    ]);
  });

  test.each([
    ['unit', 'samordning', 'den samordnande enheten'],
    ['settings', 'webbplats', 'webbplatsens inställningar'],
    ['youngPage', 'for-ungdomar', 'sidan för ungdomar'],
    ['parentPage', 'for-foraldrar', 'sidan för föräldrar'],
    ['professionals', 'for-yrkesverksamma', 'sidan för yrkesverksamma'],
    ['about', 'om', 'vilka vi är'],
    ['history', 'bakgrund', 'bakgrunden'],
    ['slideWords', 'bildspel', 'bildspelen'],
    ['accessibility', 'tillganglighet', 'tillgängligheten'],
  ] as const)('%s is one: none stops, and two stop', (kind, id, what) => {
    const twice = [...validDocuments(), { ...document(kind, id, {}), source: 'other.yaml' }];
    const data = validDocuments().find((each) => each.kind === kind)?.data;

    expect(errorsIn(withoutDocument(kind, id)).map(({ expected }) => expected)).toEqual([
      `Dokumentet om ${what} saknas. Skriv ett.`,
    ]);
    expect(errorsIn(twice.map((each) => (each.source === 'other.yaml' ? { ...each, data } : each)))).toEqual([
      {
        source: 'other.yaml',
        field: '',
        expected: `Det finns redan ett dokument om ${what}: ${kind}/${id}.yaml. Behåll ett av dem.`,
      },
    ]);
  });

  test('a name that stands twice stops', () => {
    const again = { ...document('rounds', 'solrosen-vt-2027', round()), source: 'again.yaml' };

    expect(errorsIn([...validDocuments(), again])).toEqual([
      {
        source: 'again.yaml',
        field: '',
        expected:
          'Namnet solrosen-vt-2027 finns redan i rounds/solrosen-vt-2027.yaml. Ge dokumentet ett eget namn.',
      },
    ]);
  });

  test('a name that no URL can hold stops', () => {
    expect(errorsIn(withDocument('districts', 'Södra sidan', { name: 'Södra' }))[0]?.expected).toBe(
      'Namnet «Södra sidan» går inte att använda. Skriv det med små bokstäver a–z, siffror och bindestreck.',
    );
  });
});

describe('a name that stands in an address', () => {
  test.each([
    [
      'districts',
      'solrosen',
      'Så heter redan en grupp i adresser. Ge dokumentet ett annat namn än solrosen.',
    ],
    ['districts', '7-9-ar', 'Så heter redan åldrar i adresser. Ge dokumentet ett annat namn än 7-9-ar.'],
    ['districts', '2', 'Namn av bara siffror är sidnummer i listor. Ge dokumentet ett annat namn än 2.'],
    ['providers', '17', 'Namn av bara siffror är sidnummer i listor. Ge dokumentet ett annat namn än 17.'],
  ] as const)('of %s is not %s: another page has it', (kind, id, expected) => {
    const data = kind === 'districts' ? { name: 'Ek' } : validProvider;
    expect(errorsIn(withDocument(kind, id, data))).toEqual([
      { source: `${kind}/${id}.yaml`, field: 'namnet', expected },
    ]);
  });

  test.each([
    ['providers', 'solrosen'],
    ['providers', 'hus-2'],
    ['districts', 'omrade-2'],
  ] as const)('of %s may be %s', (kind, id) => {
    const data = kind === 'districts' ? { name: 'Ek' } : validProvider;
    expect(errorsIn(withDocument(kind, id, data))).toEqual([]);
  });
});
