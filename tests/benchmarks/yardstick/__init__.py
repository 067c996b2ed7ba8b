"""What anybody would write first: a stock create view and the stock admin, asking what our account page asks."""
