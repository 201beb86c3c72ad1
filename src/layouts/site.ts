import type { CoordinatingUnit } from '../core/content/coordinating-unit.ts';
import type { SiteSettings } from '../core/content/site-settings.ts';

/** What every page says of the site itself. Sample values, until the content documents are in place. */
export const site: { settings: SiteSettings; unit: CoordinatingUnit } = {
  settings: { name: 'Stödgrupper', city: 'Lindsjö', sampleContent: true },
  unit: {
    name: 'Föräldrarådgivningen vid Familjecentralen',
    phone: '08-465 004 10',
    phoneHours: [{ days: 'måndag till torsdag', from: '09:00', to: '12:00' }],
    address: ['Sjögatan 4', '123 45 Lindsjö'],
    answerWithinDays: 3,
    people: [{ name: 'Maria', role: 'samordnare' }],
    onCall: { name: 'Socialjouren', phone: '08-465 004 20' },
    reportConcern: { name: 'Socialtjänstens mottagning', phone: '08-465 004 30' },
  },
};
