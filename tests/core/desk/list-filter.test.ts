import { expect, test } from 'vitest';
import { caseMarks } from '../../../src/core/desk/case-marks.ts';
import { filtered, type ListFilter } from '../../../src/core/desk/list-filter.ts';
import type { ListedRegistration } from '../../../src/core/desk/listing.ts';

const you = { id: 'k', name: 'Karin Ek' };
const anna = { id: 'a', name: 'Anna Berg' };
const now = new Date('2026-11-25T09:00:00Z');
const at = '2026-11-25T07:00:00.000Z';
const all: ListFilter = {
  status: undefined,
  owner: 'alla',
  awaitsAssessment: false,
  waitedDaysMin: undefined,
};

const listed = (changes: Partial<ListedRegistration> = {}): ListedRegistration => ({
  id: '1',
  referenceCode: 'KLM-4729',
  status: 'ny',
  quarantined: false,
  receivedAt: at,
  amendedAt: null,
  version: 1,
  readVersion: 1,
  revision: 1,
  taken: null,
  transferredAt: null,
  assessedVersion: 1,
  calls: 0,
  lastCall: null,
  bells: [],
  ...changes,
});
const daysAgo = (days: number) => new Date(now.getTime() - days * 24 * 3_600_000).toISOString();

test.each<[string, Partial<ListFilter>, Partial<ListedRegistration>, boolean]>([
  ['nothing chosen shows everything', {}, { status: 'avslutad' }, true],
  ['a status shows that status', { status: 'ny' }, {}, true],
  ['and no other', { status: 'vantar' }, {}, false],
  ['mine are those that I took', { owner: 'mina' }, { taken: { by: you, at } }, true],
  ['and not a colleague’s', { owner: 'mina' }, { taken: { by: anna, at } }, false],
  ['nor those that nobody took', { owner: 'mina' }, {}, false],
  ['nobody’s are those that nobody took', { owner: 'ingens' }, {}, true],
  ['and not mine', { owner: 'ingens' }, { taken: { by: you, at } }, false],
  ['what awaits a judgement', { awaitsAssessment: true }, { assessedVersion: null }, true],
  ['and not what was judged', { awaitsAssessment: true }, {}, false],
  ['what has waited for a week', { waitedDaysMin: 7 }, { receivedAt: daysAgo(7) }, true],
  ['and not for six days', { waitedDaysMin: 7 }, { receivedAt: daysAgo(6) }, false],
  [
    'what is closed waits no more',
    { waitedDaysMin: 7 },
    { receivedAt: daysAgo(9), status: 'avslutad' },
    false,
  ],
  ['all of what is chosen must hold', { owner: 'mina', status: 'ny' }, { taken: { by: anna, at } }, false],
])('%s', (_, filter, changes, isShown) => {
  expect(filtered([listed(changes)], { ...all, ...filter }, { you, now })).toHaveLength(isShown ? 1 : 0);
});

test.each<[Partial<ListedRegistration>, { urgent?: string[]; calm?: string[] }]>([
  [{}, {}],
  [{ assessedVersion: null }, { urgent: ['Skyddsbedömning ska göras i dag'] }],
  [{ assessedVersion: null, receivedAt: daysAgo(1) }, { urgent: ['Skyddsbedömning saknas sedan 1 dag'] }],
  [
    { assessedVersion: 1, version: 2, amendedAt: at, receivedAt: daysAgo(30) },
    {
      urgent: [
        'Skyddsbedömning ska göras i dag',
        'Ny ändring onsdag 25 november 2026 kl. 08.00',
        'Har väntat i 30 dagar',
      ],
    },
  ],
  [
    { assessedVersion: 2, version: 2, readVersion: 2, amendedAt: at },
    { calm: ['Ändrad onsdag 25 november 2026 kl. 08.00'] },
  ],
  [{ receivedAt: daysAgo(2) }, {}],
  [{ receivedAt: daysAgo(70), status: 'avslutad' }, {}],
  [
    { taken: { by: you, at }, transferredAt: at },
    { calm: ['Du har ärendet', 'Överförd till verksamhetssystemet'] },
  ],
  [
    { taken: { by: anna, at }, calls: 2, lastCall: { outcome: 'inget-svar', at } },
    { calm: ['Anna Berg har ärendet', '2 samtalsförsök, senast: inget svar'] },
  ],
])(
  'the list says of %o what there is to know, what is urgent first',
  (changes, { urgent = [], calm = [] }) => {
    expect(caseMarks(listed(changes), you, now)).toEqual([
      ...urgent.map((text) => ({ text, isUrgent: true })),
      ...calm.map((text) => ({ text, isUrgent: false })),
    ]);
  },
);
