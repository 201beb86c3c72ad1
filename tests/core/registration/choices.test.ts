import { describe, expect, it } from 'vitest';
import { registrants } from '../../../src/core/registration/fields.ts';
import { errorsWith, registrationWith } from './complete-answers.ts';

describe.each(registrants)('the choices of a %s', (registrant) => {
  it('takes one group, several, or "vet-inte"', () => {
    expect(registrationWith(registrant, { group: 'trappan' }).group).toEqual(['trappan']);
    expect(registrationWith(registrant, { group: ['trappan', 'solrosen'] }).group).toEqual([
      'trappan',
      'solrosen',
    ]);
    expect(registrationWith(registrant, { group: ['vet-inte'] }).group).toEqual(['vet-inte']);
  });

  it('keeps a group that was sent twice once', () => {
    expect(registrationWith(registrant, { group: ['trappan', 'trappan'] }).group).toEqual(['trappan']);
  });

  it('refuses no group and unknown groups', () => {
    for (const group of [[], ['fotboll'], ['trappan', 'fotboll'], 'Trappan'])
      expect(Object.keys(errorsWith(registrant, { group }))).toEqual(['group']);
  });

  it('has no way to contact that was not chosen', () => {
    expect(registrationWith(registrant, { safeContact: undefined }).safeContact).toBeUndefined();
  });

  it('takes one or several ways to contact and refuses unknown ones', () => {
    expect(registrationWith(registrant, { safeContact: 'sms' }).safeContact).toEqual(['sms']);
    expect(registrationWith(registrant, { safeContact: ['sms', 'sms'] }).safeContact).toEqual(['sms']);
    expect(Object.keys(errorsWith(registrant, { safeContact: ['brevduva'] }))).toEqual(['safeContact']);
  });

  it.each(['formiddag', 'eftermiddag', 'kvall', 'nar-som-helst'])('takes the time %s', (contactTime) => {
    expect(registrationWith(registrant, { contactTime })).toMatchObject({ contactTime });
  });

  it('refuses an unknown time, and two times', () => {
    for (const contactTime of ['natt', '', ['kvall', 'formiddag']])
      expect(Object.keys(errorsWith(registrant, { contactTime }))).toEqual(['contactTime']);
  });
});

describe('the choices of some', () => {
  it.each(['overens', 'ensam', 'inte-fragat', 'kan-inte-fraga'])(
    'takes %s about the other guardian',
    (guardians) => {
      expect(registrationWith('parent', { guardians })).toMatchObject({ guardians });
      expect(registrationWith('professional', { guardians })).toMatchObject({ guardians });
    },
  );

  it.each(['ja', 'nej', 'vissa'])('takes %s on whether an adult at home knows', (adultsKnow) => {
    expect(registrationWith('child', { adultsKnow })).toMatchObject({ adultsKnow });
  });

  it.each(['vardnadshavare', 'bada', 'ungdomen'])('takes consent from %s', (consentFrom) => {
    expect(registrationWith('professional', { consentFrom })).toMatchObject({ consentFrom });
  });

  it("takes no professional's registration without the family's yes", () => {
    for (const familyConsent of ['nej', '', 'JA', true, ['ja', 'ja']])
      expect(errorsWith('professional', { familyConsent })).toEqual({
        familyConsent: ['Fråga familjen först. Utan deras ja kan vi inte ta emot anmälan.'],
      });
  });
});
