import { api } from '../api/client.js';
import { FieldProblem } from '../components/field-problem.js';

const LOOKED_AT = 20;

/**
 * The member that somebody means by a number, phone or email.
 * @throws FieldProblem at the field where there is none
 */
export async function findMemberId(text: string, field: string, notFound: string): Promise<string> {
  const { members } = await api.admin.listMembers.query({ search: text, limit: LOOKED_AT });
  const wanted = text.toLowerCase();
  const found = members.find(({ member_no, phone, email }) =>
    [member_no, phone, email].some((value) => value?.toLowerCase() === wanted),
  );
  if (found === undefined) throw new FieldProblem(field, notFound);
  return found.member_id;
}
