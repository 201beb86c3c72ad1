/** Where papers are, and what their files are called. */
export const papersFolder = '/broschyrer/';

/** A brochure's files after its name: the brochure itself, its sheets to fold, and its sheet for the wall. */
export const paperEndings = { brochure: '.pdf', booklet: '-hafte.pdf', wall: '-vagg.pdf' } as const;

/** The file of a paper, from the site's root. */
export const paperPath = (name: string, ending: keyof typeof paperEndings = 'brochure'): string =>
  `${papersFolder}${name}${paperEndings[ending]}`;

/** One file with all that was chosen: its address, the field that names each paper, and where one is led who chose none. */
export const chosenPapers = {
  path: `${papersFolder}valda.zip`,
  field: 'valj',
  nothingPath: `${papersFolder}inget-valt/`,
} as const;

/** The names of the papers that an address asks for, each once; what cannot be a name is left out. */
export const namesAskedFor = (search: URLSearchParams): string[] => [
  ...new Set(search.getAll(chosenPapers.field).filter((name) => /^[a-z]+(-[a-z]+)*$/.test(name))),
];
