import { render, screen } from '@testing-library/react';
import { RefusalAlert } from './refusal-alert';

it('brings a refusal into view when it comes, and says nothing without one', () => {
  const brought = jest.spyOn(Element.prototype, 'scrollIntoView');
  const { rerender, container } = render(<RefusalAlert refusal={undefined} />);
  expect(container).toBeEmptyDOMElement();
  expect(brought).not.toHaveBeenCalled();
  rerender(<RefusalAlert refusal={{ code: 'STALE_VERSION', message: '别人刚刚改过。' }} />);
  expect(screen.getByRole('alert')).toHaveTextContent('别人刚刚改过。');
  expect(brought).toHaveBeenCalledTimes(1);
});
