import {
  IconBrandWhatsapp,
  IconBuildingStore,
  IconDeviceMobile,
  IconHeadset,
  IconMail,
  IconMessage,
  IconPhone,
  IconPointFilled,
  IconSearch,
  IconSpeakerphone,
  IconTruckDelivery,
  IconUsers,
  IconWorld,
} from '@tabler/icons-react';

const ICONS = [
  [/whatsapp/i, IconBrandWhatsapp],
  [/app|mobil|приложен|моб/i, IconDeviceMobile],
  [/mail|newsletter|push|почт|рассыл|poczt/i, IconMail],
  [/chat|sms|messag|чат|сообщ|wiadomo/i, IconMessage],
  [/support|service|contact|help|поддерж|обслуг|wsparcie|obsług/i, IconHeadset],
  [/phone|call|телеф|звон|telefon/i, IconPhone],
  [/store|shop|branch|desk|магаз|салон|офис|sklep|oddział|punkt/i, IconBuildingStore],
  [/deliver|courier|carrier|ship|доставк|курьер|dostaw|kurier/i, IconTruckDelivery],
  [/search|поиск|wyszuk/i, IconSearch],
  [/\bad|social|campaign|market|реклам|соцсет|reklam|społeczn/i, IconSpeakerphone],
  [/web|site|online|сайт|stron|witryn|internet/i, IconWorld],
  [/person|agent|people|meeting|лично|встреч|osobi|spotkan/i, IconUsers],
] as const;

/** A channel's sign, found by its name; any other channel has a dot. */
export function ChannelIcon({
  channel,
  size = 18,
}: {
  readonly channel: string | null;
  readonly size?: number;
}) {
  const Icon = (channel && ICONS.find(([words]) => words.test(channel))?.[1]) || IconPointFilled;
  return <Icon size={size} stroke={1.7} aria-hidden />;
}
