import { describe, expect, it } from 'vitest';
import { formAnswers } from '../../../src/core/registration/form-answers.ts';

const answersOf = (form: string, options = {}) => formAnswers(new URLSearchParams(form), 'parent', options);

describe('the answers of a posted form', () => {
  it('leave out what was left empty', () => {
    expect(answersOf('name=&phone=+++&message=Hej')).toEqual({ message: 'Hej' });
  });

  it('are lists where a field takes several values, also when one was given', () => {
    expect(answersOf('group=trappan&childAge=7&childAge=&childAge=9&safeContact=sms')).toEqual({
      group: ['trappan'],
      childAge: ['7', '9'],
      safeContact: ['sms'],
    });
  });

  it('keep both when a single field was sent twice, so that it is refused and not guessed', () => {
    expect(answersOf('phone=1&phone=2')).toEqual({ phone: ['1', '2'] });
  });

  it("hold the registrant's own fields only", () => {
    expect(answersOf('adultsKnow=ja&viaSchool=x&token=y&steg=granska&__proto__=z&name=Alva')).toEqual({
      name: 'Alva',
    });
  });

  it('hold every other name too when strict, so that another system learns of its mistake', () => {
    const options = { strict: true, also: ['website'] };
    const answers = answersOf('name=Alva&adultsKnow=ja&website=x&constructor=y', options);
    expect(answers).toEqual({ name: 'Alva', adultsKnow: 'ja', constructor: 'y' });
  });
});
