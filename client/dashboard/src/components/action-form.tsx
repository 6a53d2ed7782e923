import { Button, Group, NativeSelect, PasswordInput, Stack, Textarea, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { type FieldErrors, type Resolver, type UseFormRegisterReturn, useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import { queryClient } from '../api/client.js';
import { fieldErrorsOf } from '../api/errors.js';
import { withProof } from '../api/proof.js';
import type { Translate } from '../i18n/i18n.js';
import { FieldProblem } from './field-problem.js';
import { ErrorState } from './states.js';

type Values = Record<string, string>;
type Schemas = typeof import('../schemas.js');

export interface Field {
  name: string;
  label: string;
  type?: 'text' | 'password' | 'new-password' | 'number' | 'amount' | 'select' | 'textarea' | 'date' | 'one-time-code';
  options?: readonly { value: string; label: string }[];
  required?: boolean;
  hint?: string;
}

export interface ActionFormProps<Output> {
  fields: readonly Field[];
  /** What the server takes, so that it is refused here in the same way; left out where nothing is filled in. */
  schema?: (schemas: Schemas) => z.ZodType;
  defaults?: Values;
  /** Makes the input of the fields that were filled in. */
  toInput?: (values: Readonly<Record<string, string | number | undefined>>) => Record<string, unknown>;
  /** What the schema cannot know, such as two fields that must agree: messages by field. */
  check?: (values: Values) => Values;
  submit: (input: never) => Promise<Output>;
  submitLabel: string;
  isDangerous?: boolean;
  /** Shown before anything is sent; the same button then sends. */
  review?: (values: Values) => ReactNode;
  children?: ReactNode;
  onDone: (output: Output) => void;
  onCancel?: () => void;
}

/** A form over one procedure: fields, checks by the procedure's own schema, errors at their fields. */
export function ActionForm<Output>(props: ActionFormProps<Output>) {
  const { t } = useTranslation();
  const [reviewed, setReviewed] = useState<Values | null>(null);
  const defaults = Object.fromEntries(props.fields.map(({ name }) => [name, props.defaults?.[name] ?? '']));
  const form = useForm<Values>({ defaultValues: defaults, resolver: resolverOf(props, t) });
  const mutation = useMutation({
    mutationFn: (values: Values) => withProof(() => props.submit(inputOf(props, values) as never)),
    onSuccess: (output) => {
      void queryClient.invalidateQueries();
      props.onDone(output);
    },
    onError: (error) => {
      setReviewed(null);
      if (error instanceof FieldProblem) form.setError(error.field, { message: error.message });
      for (const [name, messages] of Object.entries(fieldErrorsOf(error))) {
        if (name in defaults) form.setError(name, { message: messages[0] ?? t('form.invalid') });
      }
    },
  });
  const onSubmit = form.handleSubmit((values) => {
    if (props.review !== undefined && reviewed === null) setReviewed(values);
    else mutation.mutate(values);
  });
  const { errors } = form.formState;

  return (
    // What was refused was what stood there before.
    <form onSubmit={onSubmit} onChange={() => mutation.isError && mutation.reset()} noValidate>
      <Stack gap="sm">
        {props.children}
        {reviewed !== null && props.review !== undefined
          ? props.review(reviewed)
          : props.fields.map((field) => (
              <FieldInput
                key={field.name}
                field={field}
                registered={form.register(field.name)}
                error={errors[field.name]?.message}
              />
            ))}
        {mutation.isError && !(mutation.error instanceof FieldProblem) && <ErrorState error={mutation.error} />}
        <Group justify="flex-end" gap="sm" mt="xs">
          {reviewed !== null ? (
            <Button variant="default" onClick={() => setReviewed(null)}>
              {t('common.back')}
            </Button>
          ) : (
            props.onCancel !== undefined && (
              <Button variant="default" onClick={props.onCancel}>
                {t('common.cancel')}
              </Button>
            )
          )}
          <Button type="submit" loading={mutation.isPending} color={props.isDangerous ? 'red.9' : undefined}>
            {props.review !== undefined && reviewed === null ? t('common.continue') : props.submitLabel}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

interface FieldInputProps {
  field: Field;
  registered: UseFormRegisterReturn;
  error: string | undefined;
}

export function FieldInput({ field, registered, error }: FieldInputProps) {
  const { required: _native, ...input } = registered;
  const common = {
    ...input,
    label: field.label,
    description: field.hint,
    error,
    withAsterisk: field.required,
    'aria-required': field.required,
  };
  switch (field.type) {
    case 'select':
      return <NativeSelect {...common} data={[...(field.options ?? [])]} />;
    case 'textarea':
      return <Textarea {...common} autosize minRows={2} />;
    case 'password':
      return <PasswordInput {...common} autoComplete="current-password" />;
    case 'new-password':
      return <PasswordInput {...common} autoComplete="new-password" />;
    case 'date':
      return <TextInput {...common} type="date" />;
    case 'one-time-code':
      return <TextInput {...common} autoComplete="one-time-code" autoCapitalize="off" spellCheck={false} />;
    case 'amount':
      return <TextInput {...common} inputMode="decimal" autoComplete="off" />;
    case 'number':
      return <TextInput {...common} inputMode="text" autoComplete="off" />;
    default:
      return <TextInput {...common} autoComplete="off" />;
  }
}

function inputOf<Output>({ fields, toInput }: ActionFormProps<Output>, values: Values): Record<string, unknown> {
  const filled = Object.fromEntries(
    fields.map(({ name, type }) => {
      const raw = values[name] ?? '';
      const text = type === 'password' || type === 'new-password' ? raw : raw.trim();
      if (text === '') return [name, undefined];
      return [name, type === 'number' ? Number(text) : text];
    }),
  );
  return toInput === undefined ? filled : toInput(filled);
}

/** Judges the fields by the schema of the procedure itself. */
function resolverOf<Output>(props: ActionFormProps<Output>, t: Translate): Resolver<Values> {
  return async (values) => {
    const errors: FieldErrors<Values> = {};
    for (const { name, required } of props.fields) {
      if (required && !values[name]?.trim()) errors[name] = { type: 'required', message: t('form.required') };
    }
    const result = props.schema?.(await import('../schemas.js')).safeParse(inputOf(props, values));
    for (const issue of result?.error?.issues ?? []) {
      const name = String(issue.path[0] ?? '');
      if (name in values && errors[name] === undefined) errors[name] = { type: 'schema', message: t('form.invalid') };
    }
    for (const [name, message] of Object.entries(props.check?.(values) ?? {})) {
      errors[name] ??= { type: 'check', message };
    }
    const isFine = Object.keys(errors).length === 0;
    return isFine ? { values, errors: {} } : { values: {}, errors };
  };
}
