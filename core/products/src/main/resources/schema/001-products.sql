-- what an organisation set for a product; content is sealed where the setting is secret
create table products.setting (
  id varchar(140) not null primary key,
  organisation varchar(32) not null,
  product varchar(40) not null,
  name varchar(40) not null,
  content varchar(4000) not null,
  sealed boolean not null,
  changed_at timestamp not null,
  changed_by varchar(100) not null
);
create index setting_by_owner on products.setting (organisation, product);
