import { api } from '../api/client.js';
import { FieldProblem } from '../components/field-problem.js';

/**
 * The member that somebody means by a number, phone or email.
 * @throws FieldProblem at the field where there is none
 */
export async function findMemberId(text: string, field: string, notFound: string): Promise<string> {
  const { members } = await api.admin.listMembers.query({ identifier: text, limit: 1 });
  const [found] = members;
  if (found === undefined) throw new FieldProblem(field, notFound);
  return found.member_id;
}
