import { argument, command } from '../command.js';
import { UsageError } from '../errors.js';

/** Each asks `mps` itself, so the candidates are never older than the commands. */
const SCRIPTS = {
  bash: `_mps() {
  local IFS=$'\\n'
  COMPREPLY=($(mps __complete "\${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null))
}
complete -o default -F _mps mps
`,
  zsh: `#compdef mps
_mps() {
  local -a found
  found=("\${(@f)$(mps __complete "\${(@)words[2,CURRENT]}" 2>/dev/null)}")
  compadd -a found
}
compdef _mps mps
`,
  fish: `function __mps_complete
  set -l typed (commandline -opc) (commandline -ct)
  mps __complete $typed[2..-1] 2>/dev/null
end
complete -c mps -f -a '(__mps_complete)'
`,
} as const;

const parameters = { shell: argument('[shell]', 'argument.shell') };

export default command({
  parameters,
  examples: [
    'source <(mps completion bash)',
    'mps completion zsh > ~/.zfunc/_mps',
    'mps completion fish > ~/.config/fish/completions/mps.fish',
  ],
  run: async (cli, input) => {
    const shell = await cli.need(input.shell, '<shell>', () => cli.ask.text(cli.t('ask.shell')));
    if (!Object.hasOwn(SCRIPTS, shell)) throw new UsageError('usage.shell', { value: shell });
    const script = SCRIPTS[shell as keyof typeof SCRIPTS];
    return { data: { shell, script }, text: script };
  },
});
