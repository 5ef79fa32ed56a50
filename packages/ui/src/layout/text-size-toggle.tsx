import { FontSizeOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useEffect, useState } from 'react';

const STORAGE_KEY = 'weizhi.largeText';
const LARGE_TEXT_CLASS = 'wz-large-text';

/** 大字: everything a fifth larger, remembered on this device. */
export function TextSizeToggle() {
  const [large, setLarge] = useState(() => localStorage.getItem(STORAGE_KEY) === 'yes');
  useEffect(() => {
    document.documentElement.classList.toggle(LARGE_TEXT_CLASS, large);
    localStorage.setItem(STORAGE_KEY, large ? 'yes' : 'no');
  }, [large]);
  return (
    <Button
      type="text"
      icon={<FontSizeOutlined aria-hidden />}
      aria-pressed={large}
      onClick={() => setLarge(!large)}
    >
      {large ? '标准字号' : '大字'}
    </Button>
  );
}
