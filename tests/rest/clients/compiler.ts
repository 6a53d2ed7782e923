/** The compiler as a library, which the TypeScript 7 of the workspace is not: it is found from this folder alone. */
export { default as ts } from 'typescript';
