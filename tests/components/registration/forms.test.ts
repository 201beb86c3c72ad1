import { describe, expect, it } from 'vitest';
import { askFamily } from '../../../src/components/registration/ask-family.ts';
import { childForm } from '../../../src/components/registration/child-form.ts';
import type { FormDefinition } from '../../../src/components/registration/form-definition.ts';
import { parentForm } from '../../../src/components/registration/parent-form.ts';
import { professionalForm } from '../../../src/components/registration/professional-form.ts';
import { childAgesMax, fieldsOf, messageCharactersMax } from '../../../src/core/registration/fields.ts';
import { readRegistration } from '../../../src/core/registration/registration.ts';
import { answersWith, textReaders } from '../../core/registration/complete-answers.ts';
import { lix } from '../../lix.ts';
import { sampleContent } from './sample-content.ts';

const forms = [parentForm(sampleContent), childForm(sampleContent), professionalForm(sampleContent)];
const child = childForm(sampleContent);

const questionsOf = ({ sections }: FormDefinition) => sections.flatMap(({ questions }) => questions);

/** Every sentence and label that somebody reads, from the form to the receipt. */
const wordsOf = (form: FormDefinition): string[] => {
  const { heading, lead, notice, sections, receipt } = form;
  return [
    heading,
    ...lead,
    ...(notice ? [notice.heading, ...notice.points] : []),
    ...sections.flatMap((section) => [section.heading, section.intro ?? '']),
    ...questionsOf(form).flatMap((question) => [
      question.label,
      question.hint ?? '',
      ...('choices' in question ? question.choices.flatMap(({ label, hint }) => [label, hint ?? '']) : []),
    ]),
    receipt.heading,
    receipt.amended,
    receipt.code,
    ...receipt.steps,
    ...receipt.closing,
  ].filter((text) => text !== '');
};

describe.each(forms.map((form) => [form.registrant, form] as const))(
  'the form of a %s',
  (registrant, form) => {
    const questions = questionsOf(form);

    it('asks for every field once, in the order in which the desk reads the answers', () => {
      expect(questions.map(({ field }) => field)).toEqual(fieldsOf[registrant]);
    });

    it('marks as optional what may be left out, and nothing else', () => {
      for (const question of questions) {
        const read = readRegistration(
          registrant,
          answersWith(registrant, { [question.field]: undefined }),
          textReaders,
        );
        if (question.optional) expect(read, question.field).toMatchObject({ ok: true });
        else if (!/phone|email|viaSchool/i.test(question.field))
          expect(read, question.field).toMatchObject({ ok: false });
      }
    });

    it('offers choices that core takes', () => {
      for (const question of questions)
        for (const { value } of 'choices' in question ? question.choices : []) {
          // "No" is an answer to the page, which then tells how to ask; it is never sent.
          if (question.field === 'familyConsent' && value === 'nej') continue;
          const answers = answersWith(registrant, {
            [question.field]: question.kind === 'several' ? [value] : value,
          });
          expect(
            readRegistration(registrant, answers, textReaders),
            `${question.field} ${value}`,
          ).toMatchObject({ ok: true });
        }
    });

    it('says its bounds as core holds them', () => {
      const message = questions.find(({ field }) => field === 'message');
      expect(message?.hint?.replaceAll(/\s/g, '')).toContain(String(messageCharactersMax));
      const ages = questions.find(({ kind }) => kind === 'ages');
      expect(ages?.kind === 'ages' ? ages.labels.length : 1).toBe(childAgesMax[registrant]);
    });

    it('uses no exclamation mark, no agency words and no word that shames', () => {
      const text = wordsOf(form).join(' ');
      expect(text).not.toMatch(
        /!|vänligen|erfordras|samtycke|personnummer|ärende|handlägg|insats|misslyck|missbrukar/i,
      );
    });

    it('says in how many days somebody answers', () => {
      expect([...form.lead, ...form.receipt.steps].join(' ')).toContain('två vardagar');
    });
  },
);

describe('what a child reads', () => {
  const text = wordsOf(child).join(' ');
  const before = child.notice?.points.join(' ') ?? '';

  it('is as easy as a picture book: LIX at most 30, in each part', () => {
    expect(lix(wordsOf(child))).toBeLessThanOrEqual(30);
    expect(lix(child.notice?.points ?? [])).toBeLessThanOrEqual(30);
    expect(lix([...child.receipt.steps, child.receipt.code, ...child.receipt.closing])).toBeLessThanOrEqual(
      30,
    );
  });

  it.each([
    ['who reads, by name, and on which days', /Maja och Yusuf.*vardagar/],
    ['112', /bråttom\? Ring 112/],
    ['Bris', /Bris på 116 111/],
    [
      'that the adult must help in danger, even against its wish',
      /fara måste vi hjälpa dig.*även om du inte vill/,
    ],
    ['that nobody at home is told without talking with it first', /inget hemma utan att prata med dig först/],
    [
      'that a guardian is normally asked before a group starts',
      /Innan en grupp börjar frågar vi oftast en förälder/,
    ],
  ])('tells %s before the first question', (_, words) => {
    expect(before).toMatch(words);
  });

  it('never requires a parent', () => {
    expect(text).not.toMatch(/fråga (din|en) (mamma|pappa|förälder) (först|om lov)|be en vuxen/i);
    expect(questionsOf(child).map(({ field }) => field)).not.toContain('guardians');
  });

  it('carries its yes to the adult at school in the label itself', () => {
    const viaSchool = questionsOf(child).find(({ field }) => field === 'viaSchool');
    expect(viaSchool?.label).toBe('Ja, ni får prata med en vuxen på min skola. Skriv vilken skola och vem:');
  });
});

describe('what adults read', () => {
  it('has LIX at most 40', () => {
    expect(lix(wordsOf(parentForm(sampleContent)))).toBeLessThanOrEqual(40);
    expect(lix(wordsOf(professionalForm(sampleContent)))).toBeLessThanOrEqual(40);
    expect(lix(askFamily.words.map(({ say }) => say))).toBeLessThanOrEqual(40);
  });

  it('says why the safe ways to contact are asked for, and presumes none', () => {
    for (const form of forms) {
      const question = questionsOf(form).find(({ field }) => field === 'safeContact');
      expect(question?.hint).toMatch(/[Nn]ågon annan kan höra eller se/);
      expect(question?.optional).toBe(true);
    }
  });

  it('tells a parent that every answer about the other guardian may be sent, and what it leads to', () => {
    const question = questionsOf(parentForm(sampleContent)).find(({ field }) => field === 'guardians');
    const hints = question?.kind === 'one' ? question.choices.map(({ hint }) => hint) : [];
    expect(hints).toHaveLength(4);
    for (const hint of hints) expect(hint).toMatch(/^(Då|Skicka ändå)/);
  });
});
