import type { FormContent } from '../../../src/components/registration/form-definition.ts';

/** What editors write that the forms' words need. */
export const sampleContent: FormContent = {
  unit: {
    name: 'Föräldrarådgivningen vid Familjecentralen',
    phone: '08-465 004 10',
    phoneHours: [{ days: 'måndag till torsdag', from: '09:00', to: '16:00' }],
    address: ['Skolgatan 12'],
    answerWithinDays: 2,
    people: [
      { name: 'Maja Lindelöf', role: 'samordnare' },
      { name: 'Yusuf Haddad', role: 'samordnare' },
    ],
    onCall: { name: 'Socialjouren', phone: '08-465 004 30' },
    reportConcern: { name: 'Socialtjänstens mottagning', phone: '08-465 004 20' },
  },
  groups: [
    { slug: 'solrosen', need: 'vars förälder har ett beroende' },
    { slug: 'skilda-varldar', need: 'vars föräldrar har separerat' },
    { slug: 'trappan', need: 'som har upplevt våld i familjen' },
    { slug: 'barnkraft', need: 'vars förälder har en psykisk sjukdom' },
  ],
  districts: [
    { slug: 'ekbacka', name: 'Ekbacka' },
    { slug: 'lovangen', name: 'Lövängen' },
  ],
};
