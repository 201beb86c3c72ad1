/** The picture of all first pages: how large each is in it, in pixels. A5's sides. */
export const coverSheet = { path: '/broschyrer/omslag.webp', width: 240, height: 341 } as const;
