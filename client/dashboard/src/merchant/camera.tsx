import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../components/icons.js';

/** A code held still is found within a few looks; more of them would only warm the device. */
const LOOK_EVERY_MS = 200;

/** Loaded with the first use of the camera; the reader's WebAssembly comes from this server. */
async function createDetector(): Promise<(video: HTMLVideoElement) => Promise<string | null>> {
  const [{ BarcodeDetector, prepareZXingModule }, { default: wasm }] = await Promise.all([
    import('barcode-detector/ponyfill'),
    import('zxing-wasm/reader/zxing_reader.wasm?url'),
  ]);
  prepareZXingModule({ overrides: { locateFile: () => wasm } });
  const detector = new BarcodeDetector({ formats: ['qr_code'] });
  return async (video) => (await detector.detect(video))[0]?.rawValue ?? null;
}

/** Watches the camera until it sees a code. */
export function Camera({ onCode, onClose }: { onCode: (code: string) => void; onClose: () => void }) {
  const { t } = useTranslation();
  const video = useRef<HTMLVideoElement>(null);
  const [problem, setProblem] = useState<'denied' | 'none' | null>(null);
  const found = useRef(onCode);
  found.current = onCode;

  useEffect(() => {
    let isOver = false;
    let stream: MediaStream | null = null;
    let timer: ReturnType<typeof setTimeout> | undefined;

    async function start(): Promise<void> {
      stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } });
      const element = video.current;
      if (isOver || element === null) {
        stop();
        return;
      }
      element.srcObject = stream;
      await element.play();
      const detect = await createDetector();
      const look = async () => {
        if (isOver) return;
        const code = await detect(element).catch(() => null);
        if (isOver) return;
        if (code !== null) found.current(code);
        else timer = setTimeout(look, LOOK_EVERY_MS);
      };
      await look();
    }

    function stop(): void {
      clearTimeout(timer);
      for (const track of stream?.getTracks() ?? []) track.stop();
    }

    start().catch((error: unknown) => {
      if (!isOver) setProblem(error instanceof DOMException && error.name === 'NotAllowedError' ? 'denied' : 'none');
    });
    return () => {
      isOver = true;
      stop();
    };
  }, []);

  return (
    <Stack gap="sm">
      {problem === null ? (
        // The camera's own picture has no sound.
        <video ref={video} className="camera" muted playsInline aria-label={t('till.cameraView')} />
      ) : (
        <Alert color="orange" icon={<Icon name="camera" />} role="alert" title={t('till.cameraFailed')}>
          <Text size="sm">{problem === 'denied' ? t('till.cameraDenied') : t('till.cameraNone')}</Text>
        </Alert>
      )}
      <Group justify="center">
        <Button variant="default" onClick={onClose}>
          {t('till.cameraClose')}
        </Button>
      </Group>
    </Stack>
  );
}
