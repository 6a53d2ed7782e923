import { argument, command, text } from '../../command.js';
import { decide } from './decide.js';

const parameters = {
  approval: argument('[approval]', 'argument.approval'),
  reason: text('--reason <reason>', 'option.reason'),
};

export default command({
  parameters,
  examples: ['mps approvals approve 3f0e5c1a-6f3a-4d0e-9a55-1c2b3d4e5f60 --reason "checked with finance" --yes'],
  run: (cli, input) => decide(cli, input, 'approve'),
});
