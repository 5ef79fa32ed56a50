declare module 'virtual:antd.css';
declare module '@weizhi/ui/styles.css';
