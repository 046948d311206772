import type { Locale } from '../people/locale.ts';
import type { Intent } from './understanding.ts';

/** Commands that change or show something, so that their opposite must not be carried out. */
export type NegatableIntent = Extract<
  Intent,
  'enroll' | 'cancel-enrollment' | 'delete-my-data' | 'show-my-data' | 'bought' | 'resend' | 'change-email'
>;

/** The verbs of each command: regular expressions over small letters without accents, whole words. */
export const COMMAND_VERBS: Readonly<Record<Locale, Readonly<Record<NegatableIntent, string>>>> = {
  en: {
    enroll: 'enroll?|enroll?ing|register|registered|sign up|sign me up|sign us up|join|participate|take part',
    'cancel-enrollment': 'cancel|cancell?ing|withdraw|withdrawing|unenroll?|remove|undo|delete|unsubscribe',
    'delete-my-data': 'delet\\w*|eras\\w*|remov\\w*|wip\\w*|destroy\\w*|forget',
    'show-my-data': 'show|list|display|send|tell',
    bought: 'bought|buy|buying|purchas\\w*|ordered|order|paid|pay',
    resend: 're ?send\\w*|send|sending',
    'change-email': 'chang\\w*|correct|edit|update|replace|use',
  },
  fr: {
    enroll: 'inscri\\w+|enregistre\\w*|participe\\w*|adhere\\w*',
    'cancel-enrollment': 'annul\\w+|desinscri\\w+|supprim\\w+|retire\\w*|resili\\w+',
    'delete-my-data': 'supprim\\w+|effac\\w+|detrui\\w+|enlev\\w+|retir\\w+',
    'show-my-data': 'montr\\w+|affich\\w+',
    bought: 'achet\\w*|commande\\w*|paye\\w*|pris|souscri\\w*',
    resend: 'renvo\\w+|envoye\\w*|reexpedi\\w+',
    'change-email': 'chang\\w+|modifi\\w+|corrig\\w+',
  },
  de: {
    enroll:
      'anmelden|anzumelden|melde?|registrier\\w+|einschreib\\w+|teilnehmen|teilzunehmen|mitmachen|mitzumachen|eintragen',
    'cancel-enrollment':
      'stornier\\w+|abmeld\\w+|melde?|austrag\\w+|trage?t?|zuruckzieh\\w+|ziehe?t?|widerruf\\w*|losch\\w*|annullier\\w+|kundige\\w*',
    'delete-my-data': 'losch\\w*|gelosch\\w*|entfern\\w*|vernicht\\w*',
    'show-my-data': 'zeig\\w*|anzeigen|anzuzeigen',
    bought: 'gekauft|bestellt|erworben|bezahlt|abgeschlossen|kaufe?n?|zugeschlagen',
    resend: 'schicke?t?n?|sende?t?n?|verschick\\w+|zuschick\\w+|zusend\\w+|zuzuschicken',
    'change-email': 'ander\\w*|geandert|korrigier\\w+|wechsel\\w*',
  },
  es: {
    enroll: 'inscribir\\w*|inscribas?|inscriban|apuntar\\w*|apuntes|registrar\\w*|registres|participar',
    'cancel-enrollment': 'cancel\\w+|anul\\w+|elimin\\w+|retir\\w+|borr\\w+|des',
    'delete-my-data': 'borr\\w+|elimin\\w+|suprim\\w+|quit\\w+',
    'show-my-data': 'muestr\\w+|mostrar\\w*|ensen\\w+',
    bought: 'compr\\w+|pague|pagado|pedido|adquiri\\w*|pagar',
    resend: 'reenvi\\w+|envies?|envien|mandes?|manden|enviar\\w*|mandar\\w*',
    'change-email': 'cambi\\w+|modifi\\w+|corrij\\w+|corregir',
  },
  pt: {
    enroll: 'inscrev\\w+|cadastr(?:ar|e|em)|participar|aderir|entrar|registr(?:ar|e)',
    'cancel-enrollment': 'cancel\\w+|anul\\w+|desfa\\w+|tir\\w+|remov\\w+',
    'delete-my-data': 'apag\\w+|delet\\w+|exclu\\w+|remov\\w+|elimin\\w+',
    'show-my-data': 'mostr\\w+|exib\\w+',
    bought: 'compr\\w+|adquiri\\w*|pag\\w+|pedi',
    resend: 'reenvi\\w+|mand(?:e|em|ar|a)|envi(?:e|em|ar|a)',
    'change-email': 'mud\\w+|troc\\w+|alter\\w+|corrij\\w+|corrigir',
  },
  it: {
    enroll: 'iscriver\\w+|iscrivet\\w+|iscriv\\w+|registrar\\w+|partecipare|aderire',
    'cancel-enrollment': 'annull\\w+|cancell\\w+|ritir\\w+|disdi\\w+|elimin\\w+',
    'delete-my-data': 'cancell\\w+|elimin\\w+|rimuov\\w+|distrugg\\w+',
    'show-my-data': 'mostr\\w+|visualizz\\w+',
    bought: 'compr\\w+|acquist\\w+|pagat\\w+|ordinat\\w+|preso|presa',
    resend: 'rimand\\w+|reinvi\\w+|rinvi\\w+|mandar\\w*|mandat[ei]\\w*|inviar\\w*|inviat[ei]\\w*',
    'change-email': 'cambi\\w+|modific\\w+|corregg\\w+',
  },
  nl: {
    enroll: 'inschrijven|schrijf|aanmelden|meld|deelnemen|meedoen|registreren|registreer|in te schrijven|aan te melden',
    'cancel-enrollment': 'annule\\w+|intrek\\w+|trek|uitschrij\\w+|schrij\\w+|schrap\\w*|verwijder\\w*|stopzetten',
    'delete-my-data': 'verwijder\\w*|wis|wissen|schrap\\w*|weggooien|gooi',
    'show-my-data': 'toon|tonen|laat|laten',
    bought: 'gekocht|besteld|aangeschaft|betaald|kopen|koop|aangekocht',
    resend: 'stuur|sturen|verzend\\w*|zend|opsturen|versturen|verstuur',
    'change-email': 'wijzig\\w*|verander\\w*|aanpassen|pas|corrige\\w+',
  },
  ja: {
    enroll: '(?:申し?込[みま]?|登録|参加|エントリー)(?:は|を)?し?',
    'cancel-enrollment': '(?:取り?消[さしす]?|キャンセル|撤回|解約|退会|消[さしす]?|やめ)(?:は|を)?[しさ]?',
    'delete-my-data': '(?:削除|消去|破棄|抹消|消[さしす]?)(?:は|を)?[しさ]?',
    'show-my-data': '(?:見せ|表示(?:は|を)?し?|開示(?:は|を)?し?)',
    bought: '(?:買[わいっ]?|購入(?:は|を)?し?|注文(?:は|を)?し?)(?:てい?)?',
    resend: '(?:再送信?|送信|送[らっ]?)(?:は|を)?[しさ]?',
    'change-email': '(?:変更|修正|訂正|変え)(?:は|を)?[しさ]?',
  },
  'zh-Hans': {
    enroll: '登记|报名|注册|参加|加入',
    'cancel-enrollment': '取消|撤回|撤销|退出|删',
    'delete-my-data': '删|清除|清空|抹掉|销毁',
    'show-my-data': '显示|展示|列出',
    bought: '买|购买|下单|付款|付钱|订',
    resend: '重发|再发|发|寄',
    'change-email': '改|换|更改|修改|更换',
  },
};
