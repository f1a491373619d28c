import FundAPI

/// A reply that names the order it is about.
protocol OrderNaming {
    var status: Fund.TransferStatus { get }
    var orderNames: (outBizNo: String?, orderId: String?, payFundOrderId: String?) { get }
}

extension Fund.TransferResult: OrderNaming {
    var orderNames: (outBizNo: String?, orderId: String?, payFundOrderId: String?) {
        (outBizNo, orderId, payFundOrderId)
    }
}

extension Fund.TransferOrder: OrderNaming {
    var orderNames: (outBizNo: String?, orderId: String?, payFundOrderId: String?) {
        (outBizNo, orderId, payFundOrderId)
    }
}
