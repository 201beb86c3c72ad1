/** Where the desk tells how often the short addresses on paper were followed. */
export const papersPath = '/samordning/papper/';
