/** In the order of the languages: a text that is missing in one of them does not compile. */
export type Texts = readonly [traditional: string, simplified: string, english: string];
