import type { CoordinatingUnit } from '../../core/content/coordinating-unit.ts';
import type { District } from '../../core/content/provider.ts';
import type { SupportGroup } from '../../core/content/support-group.ts';
import type { Registrant } from '../../core/registration/fields.ts';
import type { Section } from './question.ts';

/** What the forms' words need from the editors. */
export type FormContent = {
  /** In which names are listed; Swedish where nothing else is said. */
  lang?: string;
  unit: CoordinatingUnit;
  groups: readonly Pick<SupportGroup, 'slug' | 'need'>[];
  districts: readonly District[];
};

/** The words of one registrant's pages, from the form to the receipt. */
export type FormDefinition = {
  registrant: Registrant;
  path: string;
  heading: string;
  lead: string[];
  /** What must be read before the first question, and again on the receipt. */
  notice?: { heading: string; points: string[] };
  sections: Section[];
  receipt: {
    heading: string;
    amended: string;
    /** About the code: what it is good for. */
    code: string;
    /** What happens next, each step with a time. */
    steps: string[];
    closing: string[];
  };
};
