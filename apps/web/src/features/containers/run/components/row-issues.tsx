import { FieldError } from '../../../../ui/forms/field.tsx';
import { useRun } from '../hooks/run-context.ts';
import { useIssueText } from '../words/issue-words.ts';

/** What is wrong with the fields of one row, below it: the first of their issues. */
export function RowIssues({ paths }: { paths: readonly string[] }) {
  const { issueAt } = useRun();
  const issueText = useIssueText();
  const issue = paths.map((path) => issueAt(path)).find((found) => found !== undefined);
  return issue === undefined ? null : <FieldError>{issueText(issue)}</FieldError>;
}
