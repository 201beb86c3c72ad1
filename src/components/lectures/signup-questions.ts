import type { District } from '../../core/content/provider.ts';
import type { Attendance } from '../../core/lectures/lecture-facts.ts';
import { colleaguesMax } from '../../core/lectures/signup.ts';
import type { AnyField, Question } from '../registration/question.ts';

const attendanceWords: Record<Attendance, string> = {
  'on-site': 'Jag kommer dit',
  online: 'Jag är med på nätet',
};

/** What one is asked who wants a seat. Where there is one way to take part, it is not asked. */
export const signupQuestions = (
  rooms: readonly Attendance[],
  districts: readonly Pick<District, 'slug' | 'name'>[],
): Question<AnyField>[] => [
  { kind: 'line', field: 'name', input: 'name', name: 'Namn', label: 'Ditt namn' },
  {
    kind: 'line',
    field: 'email',
    input: 'email',
    name: 'E-post',
    label: 'Din e-post på jobbet',
    hint: 'Dit skickar vi en länk. Platsen är din när du har öppnat den och bekräftat.',
  },
  { kind: 'line', field: 'workplace', name: 'Arbetsplats', label: 'Var arbetar du?' },
  {
    kind: 'line',
    field: 'role',
    name: 'Yrke',
    label: 'Ditt yrke eller din roll',
    hint: 'Till exempel kurator, lärare eller socialsekreterare.',
  },
  {
    kind: 'select',
    field: 'district',
    name: 'Stadsdel',
    label: 'Vilken stadsdel arbetar du i?',
    none: 'Välj',
    choices: [
      ...districts.map(({ slug, name }) => ({ value: slug, label: name })),
      { value: 'annan', label: 'Någon annanstans' },
    ],
  },
  ...(rooms.length > 1
    ? [
        {
          kind: 'one' as const,
          field: 'attendance' as const,
          name: 'Så är du med',
          label: 'Hur vill du vara med?',
          choices: rooms.map((room) => ({ value: room, label: attendanceWords[room] })),
        },
      ]
    : []),
  {
    kind: 'line',
    field: 'needs',
    name: 'Behov',
    label: 'Behöver du något för att kunna vara med?',
    hint: 'Till exempel tolk, plats för rullstol eller text på skärmen.',
    optional: true,
  },
  {
    kind: 'paragraphs',
    field: 'colleagues',
    name: 'Kollegor',
    label: 'Vill du anmäla kollegor också?',
    hint: `Skriv deras e-post, en på varje rad, högst ${colleaguesMax}. Var och en får en egen länk.`,
    optional: true,
  },
];
