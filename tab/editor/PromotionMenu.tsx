import { Button, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components';
import { type ReactElement, useState } from 'react';
import type { Draft } from '../../bot/console/contract/announcementRequests.ts';
import type { Promotion } from '../../bot/console/contract/answers.ts';
import { useApp } from '../app/appContext.ts';
import { ConfirmDialog } from '../parts/ConfirmDialog.tsx';

interface PromotionMenuProps {
  readonly texts: Draft['texts'];
  readonly onTexts: (texts: Draft['texts']) => void;
}

/** Ready-made texts, each in all languages, to start from; asks before they take the place of something written. */
export function PromotionMenu({ texts, onTexts }: PromotionMenuProps): ReactElement | null {
  const { say, me, locale } = useApp();
  const [asked, setAsked] = useState<Promotion>();
  if (me.promotions.length === 0) return null;
  const isWritten = Object.values(texts).some((text) => text && (text.title !== '' || text.body !== ''));
  const use = (promotion: Promotion): void => {
    setAsked(undefined);
    onTexts(promotion.texts as Draft['texts']);
  };
  return (
    <>
      <Menu>
        <MenuTrigger disableButtonEnhancement>
          <Button>{say('promotion.start')}</Button>
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            {me.promotions.map((promotion) => (
              <MenuItem key={promotion.id} onClick={() => (isWritten ? setAsked(promotion) : use(promotion))}>
                {promotion.texts[locale].title}
              </MenuItem>
            ))}
          </MenuList>
        </MenuPopover>
      </Menu>
      <ConfirmDialog
        isOpen={asked !== undefined}
        title={say('promotion.replace.title')}
        confirm={say('promotion.replace.confirm')}
        onConfirm={() => asked && use(asked)}
        onClose={() => setAsked(undefined)}
      >
        {say('promotion.replace.text')}
      </ConfirmDialog>
    </>
  );
}
