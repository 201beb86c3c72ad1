/** Days and times as a language writes them. They come from the rounds: no translation retypes a date. */
const timeZone = 'Europe/Stockholm';

const format = (lang: string, date: string, options: Intl.DateTimeFormatOptions): string =>
  // Noon in UTC is the same day in Stockholm all year.
  formatterFor(lang, options).format(new Date(`${date}T12:00:00Z`));

/** Kept: every page tells from when it is, and to make a formatter takes longer than to use it a hundred times. */
const formatters = new Map<string, Intl.DateTimeFormat>();
const formatterFor = (lang: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat => {
  const key = `${lang} ${JSON.stringify(options)}`;
  const kept =
    formatters.get(key) ?? new Intl.DateTimeFormat(lang, { timeZone, calendar: 'gregory', ...options });
  formatters.set(key, kept);
  return kept;
};

/** `Monday 18 January 2027`, in the order and with the marks of the language. */
export const dateIn = (lang: string, date: string): string => format(lang, date, { dateStyle: 'full' });

/** The parts of a calendar's leaf: `January`, `18`, `Monday`. */
export const leafIn = (lang: string, date: string) => ({
  month: format(lang, date, { month: 'long' }),
  day: format(lang, date, { day: 'numeric' }),
  weekday: format(lang, date, { weekday: 'long' }),
});

/** `16:30`; Swedish writes a full stop. */
export const timeIn = (lang: string, time: string): string =>
  lang.startsWith('sv') ? time.replace(':', '.') : time;

/** `Maja, Yusuf and Birgitta`. */
export const listIn = (lang: string, items: readonly string[], type: 'conjunction' | 'disjunction'): string =>
  new Intl.ListFormat(lang, { type }).format(items);
