import { useTranslation } from 'react-i18next';
import { Bar, BarChart, CartesianGrid, Legend, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts';

export interface ChartSeries {
  key: string;
  name: string;
}

export interface ChartProps {
  /** What the picture shows; its figures stand in the table beside it. */
  label: string;
  data: readonly Record<string, string | number>[];
  xKey: string;
  series: readonly ChartSeries[];
  format: (value: number) => string;
}

const COLOURS = ['var(--mps-series-1)', 'var(--mps-series-2)', 'var(--mps-series-3)'];
const HEIGHT = 280;

/** Bars side by side. A picture for the eye: readers get the table instead. */
export default function Chart({ label, data, xKey, series, format }: ChartProps) {
  const { t } = useTranslation();
  const tick = { fill: 'var(--mantine-color-dimmed)', fontSize: 12 };
  return (
    <div className="chart" role="img" aria-label={`${label}. ${t('chart.tableBelow')}`}>
      <ResponsiveContainer width="100%" height={HEIGHT}>
        <BarChart data={[...data]} margin={{ top: 8, right: 8, bottom: 0, left: 0 }} accessibilityLayer={false}>
          <CartesianGrid stroke="var(--mps-border)" vertical={false} />
          <XAxis dataKey={xKey} tick={tick} tickLine={false} stroke="var(--mps-border)" minTickGap={16} />
          <YAxis
            tick={tick}
            tickLine={false}
            axisLine={false}
            width={64}
            tickFormatter={(value: number) => format(value)}
          />
          <Tooltip
            cursor={{ fill: 'var(--mps-border)', opacity: 0.4 }}
            formatter={(value, name) => [format(Number(value)), String(name)]}
            contentStyle={{
              background: 'var(--mps-surface)',
              border: '1px solid var(--mps-border)',
              borderRadius: 8,
              color: 'var(--mantine-color-text)',
            }}
            itemStyle={{ color: 'var(--mantine-color-text)' }}
          />
          {series.length > 1 && (
            <Legend
              itemSorter={null}
              formatter={(name: string) => <span style={{ color: 'var(--mantine-color-text)' }}>{name}</span>}
            />
          )}
          {series.map(({ key, name }, index) => (
            <Bar
              key={key}
              dataKey={key}
              name={name}
              fill={COLOURS[index % COLOURS.length]}
              radius={[4, 4, 0, 0]}
              maxBarSize={36}
              isAnimationActive={false}
            />
          ))}
        </BarChart>
      </ResponsiveContainer>
    </div>
  );
}
