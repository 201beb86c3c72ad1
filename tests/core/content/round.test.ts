import { describe, expect, test } from 'vitest';
import { errorsInRound, round, schedule } from './valid-documents.ts';

const source = 'rounds/solrosen-vt-2027.yaml';
const scheduled = (changes: object) => errorsInRound({ ...round(), schedule: { ...schedule(), ...changes } });
const changed = (changes: object) => errorsInRound({ ...round(), ...changes });

describe('a round stops the build when', () => {
  test('it ends before it starts', () => {
    expect(scheduled({ startDate: '2027-05-03', endDate: '2027-01-18' })).toEqual([
      {
        source,
        field: 'schedule.endDate',
        expected:
          'Omgången slutar 2027-01-18, före eller samma dag som den börjar (2027-05-03). Skriv ett slutdatum efter startdatumet.',
      },
    ]);
  });

  test('its meetings end before they start', () => {
    expect(scheduled({ startTime: '18:30', endTime: '16:30' })).toEqual([
      {
        source,
        field: 'schedule.endTime',
        expected:
          'Träffen slutar 16:30, före eller samtidigt som den börjar (18:30). Skriv en senare sluttid.',
      },
    ]);
  });

  test('its parent group ends before it starts', () => {
    expect(
      scheduled({ parentGroup: { startTime: '18:30', endTime: '18:30', place: 'Blå rummet' } }),
    ).toMatchObject([
      { field: 'schedule.parentGroup', expected: expect.stringContaining('Föräldragruppen slutar 18:30') },
    ]);
  });

  test.each(['2027-02-30', '2027-13-01', '18 januari', '2027-1-18', ''])('a date is «%s»', (startDate) => {
    expect(scheduled({ startDate })).toMatchObject([
      {
        source,
        field: 'schedule.startDate',
        expected: expect.stringContaining('Skriv datumet som år-månad-dag, till exempel 2027-01-18'),
      },
    ]);
  });

  test.each(['16.30', '24:00', 'halv fem', '9:00'])('a time is «%s»', (startTime) => {
    expect(scheduled({ startTime })).toEqual([
      {
        source,
        field: 'schedule.startTime',
        expected: `Skriv klockslaget som 16:30. Nu står det «${startTime}».`,
      },
    ]);
  });

  test('its ages are upside down', () => {
    expect(changed({ ages: { from: 12, to: 10 } })).toEqual([
      {
        source,
        field: 'ages.to',
        expected: 'Åldrarna är omvända: från 12 till 10 år. Skriv den lägsta åldern först.',
      },
    ]);
  });

  test.each(['Våren 2027', 'VT27', 'vt 2027', 'ST 2027'])('its term is «%s»', (term) => {
    expect(changed({ term })).toEqual([
      { source, field: 'term', expected: `Skriv terminen som VT 2027 eller HT 2027. Nu står det «${term}».` },
    ]);
  });

  test('it starts in another term than it says', () => {
    expect(changed({ term: 'HT 2027' })).toEqual([
      {
        source,
        field: 'term',
        expected: 'Omgången börjar 2027-01-18, som inte ligger i HT 2027. Rätta terminen eller startdatumet.',
      },
    ]);
  });

  test('it goes on after its term', () => {
    expect(scheduled({ endDate: '2027-07-01' })).toEqual([
      {
        source,
        field: 'schedule.endDate',
        expected: 'Omgången slutar 2027-07-01, efter att VT 2027 är slut. Rätta slutdatumet eller terminen.',
      },
    ]);
  });

  test.each(['oppen', 'fa-platser', 'full'])('it is %s and has no day, time or place', (status) => {
    const { schedule: _, ...undated } = round();

    expect(errorsInRound({ ...undated, status })).toEqual([
      {
        source,
        field: 'schedule',
        expected: `Omgången är ${status} men saknar dag, tid och plats. Skriv dem under schedule, eller sätt status till planeras.`,
      },
    ]);
  });

  test("its status is not one of the editor's four words", () => {
    expect(changed({ status: 'fullbokad' })).toEqual([
      {
        source,
        field: 'status',
        expected: 'Skriv status som ett av oppen, fa-platser, full, planeras. Nu står det «fullbokad».',
      },
    ]);
  });

  test.each([
    [0, 'Skriv minst en träff. Nu står det «0».'],
    [31, 'Skriv högst 30 träffar. Nu står det «31».'],
    ['tolv', 'Skriv antalet träffar som ett heltal. Nu står det «tolv».'],
  ])('its number of meetings is %s', (meetings, expected) => {
    expect(scheduled({ meetings })).toEqual([{ source, field: 'schedule.meetings', expected }]);
  });
});

describe('a round passes when', () => {
  test('it is planned and has no day yet', () => {
    const { schedule: _, ...undated } = round();

    expect(errorsInRound({ ...undated, status: 'planeras' })).toEqual([]);
  });

  test.each(['oppen', 'fa-platser', 'full', 'planeras'])('it is %s and dated', (status) => {
    expect(changed({ status })).toEqual([]);
  });
});
