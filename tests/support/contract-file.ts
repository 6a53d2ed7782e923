/** The file that declares a procedure's contract, for messages that say what to change. */
export function contractFile(name: string): string {
  const [domain = '', action = ''] = name.split('.');
  return `shared/src/contract/${domain}/${action.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}.ts`;
}
