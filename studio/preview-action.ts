import { type DocumentActionComponent, useClient, useCurrentUser } from 'sanity';
import type { SanityDocument } from '../src/core/content/sanity-document.ts';
import { pageOf, previewLink } from './preview-link.ts';
import { siteUrl } from './project.ts';
import { apiVersion } from './published.ts';

/**
 * "Förhandsvisa": the page that shows this document, made from drafts, in a tab of its own. Not in the Studio itself: the
 * site lets nobody put it into a frame.
 */
export const previewAction: DocumentActionComponent = ({ draft, published }) => {
  const client = useClient({ apiVersion });
  const user = useCurrentUser();
  const page = pageOf((draft ?? published) as SanityDocument | null);
  return {
    label: 'Förhandsvisa',
    title: titleOf(page),
    disabled: page === undefined || siteUrl === '',
    onHandle: () => {
      if (page === undefined) return;
      // Opened at once: a browser takes a tab that comes after an answer for an advertisement.
      const tab = window.open('about:blank', '_blank');
      if (!tab) return;
      tab.opener = null;
      previewLink(client, { siteUrl, page, studioUrl: window.location.href, userId: user?.id }).then(
        (link) => tab.location.replace(link),
        () => tab.document.body.append('Sanity svarar inte. Stäng fliken och försök igen om en stund.'),
      );
    },
  };
};

const titleOf = (page: string | undefined): string => {
  if (siteUrl === '') return 'Studion vet inte var webbplatsen finns. Sätt SANITY_STUDIO_SITE_URL.';
  return page === undefined
    ? 'Dokumentet har ingen sida än. Skriv kortnamnet först.'
    : `Visar ${page} i en ny flik, så som den blir. Öppen i en timme.`;
};
