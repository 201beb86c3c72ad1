import type { FrozenMail } from '../outbox/outbox.ts';
import type { Answers } from '../registration/fields.ts';

/** What the synthetic registration answers, as a parent's form sends it. The number is set aside for fiction. */
export const syntheticAnswers: Answers = {
  group: ['vet-inte'],
  childAge: [9],
  name: 'Daglig provanmälan åäö',
  phone: '070-1740605',
  contactTime: 'nar-som-helst',
  guardians: 'overens',
  message: 'Gjord av tjänsten själv. Tas bort genast.',
};

/** Its bell, to an address that no coordinator reads, without a number: theirs follow on one another. */
export const syntheticMail = ({ from, to }: { from: string; to: string }): FrozenMail => ({
  from,
  to,
  subject: 'Samordning: dagligt prov',
  text: 'Tjänsten provar sig själv varje dag. Inget ärende väntar.\n',
});
